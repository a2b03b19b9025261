import type { ErrorPart } from './types.js';

/** Errors of the web layer itself: pages, sessions, forms. */
export const webErrors = {
  SERVER_UNEXPECTED: {
    status: 500,
    vi: {
      title: 'Có lỗi ở phía máy chủ',
      help: 'Lỗi đã được ghi lại. Thầy/cô, em thử mở lại hoạt động từ khoá học; nếu vẫn lỗi, báo quản trị viên mã bên dưới.',
    },
    en: {
      title: 'Something went wrong on the server',
      help: 'The error has been logged. Open the activity again from the course; if it persists, tell your administrator the code below.',
    },
  },
  SERVER_BUSY: {
    status: 503,
    vi: { title: 'Máy chủ đang tạm nghỉ', help: 'Chờ một phút rồi thử lại. Bài đã lưu không mất.' },
    en: { title: 'The server is taking a short break', help: 'Wait a minute and try again. Saved work is not lost.' },
  },
  PAGE_NOT_FOUND: {
    status: 404,
    vi: { title: 'Không có trang này', help: 'Mở lại hoạt động từ khoá học.' },
    en: { title: 'There is no such page', help: 'Open the activity again from the course.' },
  },
  REQUEST_MALFORMED: {
    status: 400,
    vi: { title: 'Yêu cầu gửi lên không đúng dạng', help: 'Mở lại hoạt động từ khoá học.' },
    en: { title: 'The request is malformed', help: 'Open the activity again from the course.' },
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    vi: { title: 'Dữ liệu gửi lên quá lớn', help: 'Mở lại hoạt động từ khoá học.' },
    en: { title: 'The request is too large', help: 'Open the activity again from the course.' },
  },
  SESSION_NEEDED: {
    status: 401,
    vi: {
      title: 'Cần mở lại từ khoá học',
      help: 'Trang này chỉ mở được từ hoạt động trong khoá học. Quay lại khoá học và bấm vào hoạt động một lần nữa.',
    },
    en: {
      title: 'Please open this from the course again',
      help: 'This page opens only from an activity in the course. Go back to the course and click the activity again.',
    },
  },
  SESSION_ROLE: {
    status: 403,
    vi: {
      title: 'Trang này dành cho giáo viên',
      help: 'Vai trò trong khoá học không mở được trang này. Nếu cần, nhờ quản trị viên hệ thống học tập xem lại vai trò.',
    },
    en: {
      title: 'This page is for teachers',
      help: 'Your role in the course does not open this page. If it should, ask the LMS administrator to check the role.',
    },
  },
} satisfies ErrorPart;
