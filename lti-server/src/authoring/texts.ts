import type { Dictionary } from '../web/texts.js';

export const authoringTexts: Dictionary = {
  vi: {
    'uploads.title': 'Gói H5P của trường',
    'uploads.lead':
      'Tải lên bài H5P thầy/cô đã có (tệp .h5p từ Moodle, Lumi, H5P.com…). Bài chỉ trường mình thấy, và giao được như mọi bài khác.',
    'uploads.back': 'Về danh mục bài học',
    'uploads.form': 'Tải gói lên',
    'uploads.file': 'Tệp .h5p',
    'uploads.fileHint': 'Tối đa {{limit}} MB.',
    'uploads.name': 'Tên bài (không bắt buộc)',
    'uploads.nameHint': 'Để trống thì lấy tên trong gói.',
    'uploads.grades': 'Dành cho khối lớp',
    'uploads.gradesHint': 'Không chọn khối nào nghĩa là mọi khối.',
    'uploads.send': 'Tải lên',
    'uploads.noFile': 'Thầy/cô chọn một tệp .h5p trước.',
    'uploads.sending': 'Đang tải lên: {{percent}}%',
    'uploads.checking': 'Đã tải lên, đang kiểm tra gói…',
    'uploads.done': 'Đã nhận bài «{{title}}».',
    'uploads.offline': 'Mất kết nối, gói chưa tới máy chủ. Kiểm tra mạng rồi bấm «Tải lên» lần nữa.',
    'uploads.expired': 'Phiên làm việc đã hết. Thầy/cô mở lại trang này từ khoá học.',
    'uploads.list': 'Đã tải lên',
    'uploads.empty': 'Trường chưa có gói H5P nào.',
    'uploads.try': 'Xem thử',
    'uploads.tryOf': 'Xem thử: {{title}}',
    'uploads.download': 'Tải về .h5p',
    'uploads.downloadOf': 'Tải về .h5p: {{title}}',
    'uploads.pack': 'Bộ thư viện Langbiang cho Moodle (.h5p)',
    'uploads.packHint':
      'Quản trị viên Moodle tải gói này lên kho nội dung một lần; sau đó giáo viên dùng được các bài tải về từ đây.',
    'uploads.rights':
      'Gói mang theo thư viện chưa cài thì quản trị máy chủ cài giúp: thư viện là mã chương trình, dùng chung cho mọi trường.',
  },
  en: {
    'uploads.title': 'The school’s H5P packages',
    'uploads.lead':
      'Upload H5P content you already have (.h5p files from Moodle, Lumi, H5P.com…). Only your school sees it, and it is assigned like any lesson.',
    'uploads.back': 'Back to the lessons',
    'uploads.form': 'Upload a package',
    'uploads.file': '.h5p file',
    'uploads.fileHint': '{{limit}} MB at most.',
    'uploads.name': 'Title (optional)',
    'uploads.nameHint': 'Left empty, the title in the package is taken.',
    'uploads.grades': 'For grades',
    'uploads.gradesHint': 'No grade chosen means all of them.',
    'uploads.send': 'Upload',
    'uploads.noFile': 'Choose an .h5p file first.',
    'uploads.sending': 'Uploading: {{percent}}%',
    'uploads.checking': 'Uploaded, checking the package…',
    'uploads.done': '“{{title}}” was taken.',
    'uploads.offline':
      'The connection was lost and the package did not arrive. Check the network, then press “Upload” again.',
    'uploads.expired': 'Your session has ended. Open this page again from the course.',
    'uploads.list': 'Uploaded',
    'uploads.empty': 'The school has no H5P package yet.',
    'uploads.try': 'Preview',
    'uploads.tryOf': 'Preview: {{title}}',
    'uploads.download': 'Download .h5p',
    'uploads.downloadOf': 'Download .h5p: {{title}}',
    'uploads.pack': 'The Langbiang libraries for Moodle (.h5p)',
    'uploads.packHint':
      'A Moodle administrator uploads this to the content bank once; teachers can then use the lessons downloaded here.',
    'uploads.rights':
      'A package with a library that is not installed goes to the administrator of this server: libraries are program code, shared by all schools.',
  },
};
