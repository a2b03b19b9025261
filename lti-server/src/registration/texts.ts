import type { Dictionary } from '../web/texts.js';

export const registrationTexts: Dictionary = {
  vi: {
    'registration.tool.name': 'Langbiang',
    'registration.tool.description': 'Bài học và câu hỏi tương tác cho trường học ở Lâm Đồng.',
    'registration.tool.choose': 'Chọn bài học Langbiang',
    'registration.title': 'Đăng ký Langbiang',
    'registration.ask':
      '{{host}} muốn dùng Langbiang. Langbiang sẽ nhận từ hệ thống này: tên lớp, tên người dùng lúc họ mở bài; và gửi lại điểm.',
    'registration.register': 'Đăng ký',
    'registration.uninvited':
      'Đường liên kết này chưa có lời mời. Xin người vận hành Langbiang một liên kết mời (admin platform invite), rồi dán liên kết ấy vào ô đăng ký.',
    'registration.done': 'Đã đăng ký',
    'registration.doneWith': '{{name}} và Langbiang đã biết nhau.',
    'registration.next': 'Bước tiếp theo',
    'registration.moodle':
      'Bấm «Kích hoạt» (Activate) trên thẻ công cụ Langbiang. Sau đó vào cài đặt công cụ, cho hiện trong danh mục hoạt động để giáo viên thấy.',
    'registration.deployment':
      'Hệ thống này tạo mã triển khai (deployment ID) sau. Khi có mã, người vận hành Langbiang thêm bằng lệnh admin platform add.',
    'registration.close': 'Xong',
    'registration.manual': 'Kết nối hệ thống học tập',
    'registration.manual.invite':
      'Cách nhanh: người vận hành gửi cho thầy/cô quản trị một liên kết mời. Dán liên kết ấy vào ô đăng ký công cụ của hệ thống học tập (Moodle: Quản lí công cụ → Tool URL).',
    'registration.manual.byHand': 'Kết nối bằng tay: chép các địa chỉ sau',
    'registration.manual.then':
      'Rồi gửi người vận hành các giá trị hệ thống học tập đưa ra (platform ID, client ID, deployment ID và ba địa chỉ).',
    'registration.url.launch': 'Địa chỉ công cụ và địa chỉ chuyển hướng (Tool URL, Redirection URI)',
    'registration.url.login': 'Địa chỉ bắt đầu đăng nhập (Initiate login URL)',
    'registration.url.jwks': 'Khoá công khai (Public keyset)',
    'registration.copy': 'Chép',
    'registration.copied': 'Đã chép',
  },
  en: {
    'registration.tool.name': 'Langbiang',
    'registration.tool.description': 'Interactive lessons and quizzes for the schools of Lâm Đồng.',
    'registration.tool.choose': 'Choose Langbiang lessons',
    'registration.title': 'Register Langbiang',
    'registration.ask':
      '{{host}} wants to use Langbiang. From this system Langbiang gets the names of classes, and of people when they open a lesson; it sends grades back.',
    'registration.register': 'Register',
    'registration.uninvited':
      'This link carries no invitation. Ask whoever runs Langbiang for an invitation link (admin platform invite) and paste that into the registration field.',
    'registration.done': 'Registered',
    'registration.doneWith': '{{name}} and Langbiang know each other now.',
    'registration.next': 'What comes next',
    'registration.moodle':
      'Press “Activate” on the card of Langbiang. Then, in the settings of the tool, show it in the activity chooser so that teachers find it.',
    'registration.deployment':
      'This system makes the deployment ID later. Once it is there, whoever runs Langbiang adds it with admin platform add.',
    'registration.close': 'Done',
    'registration.manual': 'Connect an LMS',
    'registration.manual.invite':
      'The quick way: whoever runs Langbiang sends the administrator an invitation link. Paste it into the tool registration of the LMS (Moodle: Manage tools → Tool URL).',
    'registration.manual.byHand': 'By hand: copy these addresses',
    'registration.manual.then':
      'Then send whoever runs Langbiang the values the LMS gives (platform ID, client ID, deployment ID and the three addresses).',
    'registration.url.launch': 'Tool URL and redirection URI',
    'registration.url.login': 'Initiate login URL',
    'registration.url.jwks': 'Public keyset',
    'registration.copy': 'Copy',
    'registration.copied': 'Copied',
  },
};
