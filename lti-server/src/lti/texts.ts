import type { Dictionary } from '../web/texts.js';

export const ltiTexts: Dictionary = {
  vi: {
    'lti.opening': 'Đang mở hoạt động',
    'lti.continue': 'Tiếp tục',
    'lti.opened': 'Hoạt động đã mở từ lần bấm trước và vẫn đang mở. Bài đã làm vẫn còn.',
    'lti.returning': 'Đang thêm bài vào khoá học',
    'lti.returning.help': 'Nếu trang không tự chuyển, bấm nút bên dưới.',
    'lti.add': 'Thêm vào khoá học',
    'lti.newTab': 'Mở trong thẻ mới',
    'lti.newTabHelp': 'Mở hoạt động trong thẻ mới; kết quả vẫn về đúng khoá học.',
  },
  en: {
    'lti.opening': 'Opening the activity',
    'lti.continue': 'Continue',
    'lti.opened': 'The activity is open already, from the click before. What was done in it is still there.',
    'lti.returning': 'Adding the lessons to the course',
    'lti.returning.help': 'If nothing happens, press the button below.',
    'lti.add': 'Add to the course',
    'lti.newTab': 'Open in a new tab',
    'lti.newTabHelp': 'Open the activity in a new tab; results still reach the course.',
  },
};
