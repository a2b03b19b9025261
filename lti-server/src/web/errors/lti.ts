import { ltiMessageErrors } from './lti-message.js';
import { ltiRegistrationErrors } from './lti-registration.js';
import { ltiServiceErrors } from './lti-service.js';
import { ltiTokenErrors } from './lti-token.js';
import type { ErrorPart } from './types.js';

const tellAdmin = {
  vi: 'Báo quản trị viên hệ thống học tập mã lỗi bên dưới: công cụ chưa được đăng ký đúng.',
  en: 'Tell the LMS administrator the error code below: the tool is not registered correctly.',
};
const again = {
  vi: 'Quay lại khoá học và mở hoạt động một lần nữa.',
  en: 'Go back to the course and open the activity again.',
};

/** Login and browser; the token, the message and the platform's services have their own parts. */
const ltiLoginErrors = {
  LTI_PARAM_REPEATED: {
    status: 400,
    vi: { title: 'Hệ thống học tập gửi trùng một tham số', help: again.vi },
    en: { title: 'The LMS sent a parameter more than once', help: again.en },
  },
  LTI_PARAM_MISSING: {
    status: 400,
    vi: { title: 'Yêu cầu từ hệ thống học tập thiếu tham số', help: again.vi },
    en: { title: 'The request of the LMS lacks a parameter', help: again.en },
  },
  LTI_PARAM_TOO_LONG: {
    status: 400,
    vi: { title: 'Một tham số của yêu cầu đăng nhập quá dài', help: again.vi },
    en: { title: 'A parameter of the login request is too long', help: again.en },
  },
  LTI_TOKEN_TOO_LARGE: {
    status: 413,
    vi: { title: 'Thông điệp của hệ thống học tập quá lớn', help: tellAdmin.vi },
    en: { title: 'The message of the LMS is too large', help: tellAdmin.en },
  },
  LTI_LAUNCH_NOT_POSTED: {
    status: 405,
    vi: {
      title: 'Bài không mở được bằng địa chỉ này',
      help: 'Vào khoá học trong hệ thống học tập rồi bấm vào hoạt động. Nếu vẫn gặp trang này, báo quản trị viên mã lỗi bên dưới.',
    },
    en: {
      title: 'A lesson does not open from this address',
      help: 'Go to the course in the LMS and click the activity. If you still see this page, tell the administrator the code below.',
    },
  },
  LTI_PLATFORM_ERROR: {
    status: 400,
    vi: {
      title: 'Hệ thống học tập từ chối mở hoạt động ({{error}})',
      help: 'Đăng nhập lại hệ thống học tập rồi mở hoạt động một lần nữa.',
    },
    en: {
      title: 'The LMS refused to open the activity ({{error}})',
      help: 'Sign in to the LMS again, then open the activity once more.',
    },
  },
  LTI_ISSUER_UNKNOWN: {
    status: 400,
    vi: { title: 'Hệ thống học tập này chưa được đăng ký', help: tellAdmin.vi },
    en: { title: 'This LMS is not registered', help: tellAdmin.en },
  },
  LTI_CLIENT_UNKNOWN: {
    status: 400,
    vi: { title: 'Mã khách (client ID) của hệ thống học tập chưa được đăng ký', help: tellAdmin.vi },
    en: { title: 'The client ID of the LMS is not registered', help: tellAdmin.en },
  },
  LTI_CLIENT_AMBIGUOUS: {
    status: 400,
    vi: {
      title: 'Không rõ đăng ký nào của hệ thống học tập',
      help: 'Hệ thống học tập có nhiều đăng ký nhưng không gửi client_id. Báo quản trị viên mã lỗi bên dưới.',
    },
    en: {
      title: 'It is not clear which registration of the LMS this is',
      help: 'The LMS has several registrations and sent no client_id. Tell the administrator the code below.',
    },
  },
  LTI_REGISTRATION_GONE: {
    status: 400,
    vi: { title: 'Đăng ký của hệ thống học tập đã bị xoá', help: tellAdmin.vi },
    en: { title: 'The registration of the LMS has been removed', help: tellAdmin.en },
  },
  LTI_URL_INSECURE: {
    status: 400,
    vi: { title: 'Địa chỉ của hệ thống học tập không dùng https', help: tellAdmin.vi },
    en: { title: 'An address of the LMS is not https', help: tellAdmin.en },
  },
  LTI_STATE_UNKNOWN: {
    status: 400,
    vi: { title: 'Lượt mở này đã hết hạn hoặc đã dùng', help: again.vi },
    en: { title: 'This launch has expired or has been used', help: again.en },
  },
  LTI_STATE_COOKIE_MISSING: {
    status: 400,
    vi: {
      title: 'Trình duyệt đang chặn cookie của bài học',
      help: 'Quay lại khoá học và mở hoạt động ở cửa sổ mới. Nếu vẫn gặp trang này, bật cookie trong cài đặt của trình duyệt.',
    },
    en: {
      title: 'The browser blocks the cookies of this lesson',
      help: 'Go back to the course and open the activity in a new window. If you still see this page, allow cookies in the settings of the browser.',
    },
  },
  LTI_STATE_OTHER_BROWSER: {
    status: 400,
    vi: { title: 'Lượt mở này bắt đầu ở một trình duyệt khác', help: again.vi },
    en: { title: 'This launch began in another browser', help: again.en },
  },
} satisfies ErrorPart;

export const ltiErrors = {
  ...ltiLoginErrors,
  ...ltiTokenErrors,
  ...ltiMessageErrors,
  ...ltiServiceErrors,
  ...ltiRegistrationErrors,
};
