import type { ErrorPart } from './types.js';

const admin = {
  vi: 'Báo quản trị viên hệ thống học tập mã lỗi bên dưới.',
  en: 'Tell the LMS administrator the error code below.',
};

/** What is wrong with the LTI message inside a verified token, or with the answer to it. */
export const ltiMessageErrors = {
  LTI_NOT_A_MESSAGE: {
    status: 400,
    vi: { title: 'Đây là đăng nhập, không phải thông điệp LTI', help: admin.vi },
    en: { title: 'This is a sign-in, not an LTI message', help: admin.en },
  },
  LTI_MESSAGE_TYPE_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không nêu loại', help: admin.vi },
    en: { title: 'The message has no type', help: admin.en },
  },
  LTI_MESSAGE_TYPE_UNKNOWN: {
    status: 400,
    vi: { title: 'Công cụ không xử lí loại thông điệp này', help: admin.vi },
    en: { title: 'The tool does not handle this type of message', help: admin.en },
  },
  LTI_VERSION_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không nêu phiên bản LTI', help: admin.vi },
    en: { title: 'The message has no LTI version', help: admin.en },
  },
  LTI_VERSION_UNSUPPORTED: {
    status: 400,
    vi: { title: 'Phiên bản LTI không phải 1.3.0', help: admin.vi },
    en: { title: 'The LTI version is not 1.3.0', help: admin.en },
  },
  LTI_DEPLOYMENT_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không nêu mã triển khai', help: admin.vi },
    en: { title: 'The message has no deployment ID', help: admin.en },
  },
  LTI_DEPLOYMENT_UNKNOWN: {
    status: 400,
    vi: { title: 'Mã triển khai này chưa được đăng ký', help: admin.vi },
    en: { title: 'This deployment ID is not registered', help: admin.en },
  },
  LTI_SUB_MISSING: {
    status: 400,
    vi: {
      title: 'Hệ thống học tập không cho biết ai đang mở',
      help: 'Đăng nhập hệ thống học tập (không dùng tài khoản khách) rồi mở lại hoạt động.',
    },
    en: {
      title: 'The LMS does not say who opens this',
      help: 'Sign in to the LMS (not as a guest), then open the activity again.',
    },
  },
  LTI_ROLES_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không có danh sách vai trò', help: admin.vi },
    en: { title: 'The message has no list of roles', help: admin.en },
  },
  LTI_RESOURCE_LINK_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không nêu hoạt động nào', help: admin.vi },
    en: { title: 'The message does not name the activity', help: admin.en },
  },
  LTI_FOR_USER_MISSING: {
    status: 400,
    vi: { title: 'Yêu cầu xem bài không nêu bài của ai', help: admin.vi },
    en: { title: 'The review does not say whose work it is about', help: admin.en },
  },
  LTI_TARGET_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không nêu trang cần mở', help: admin.vi },
    en: { title: 'The message does not name the page to open', help: admin.en },
  },
  LTI_TARGET_NOT_OURS: {
    status: 400,
    vi: { title: 'Trang cần mở không thuộc công cụ này', help: admin.vi },
    en: { title: 'The page to open does not belong to this tool', help: admin.en },
  },
  LTI_DL_SETTINGS_MISSING: {
    status: 400,
    vi: { title: 'Yêu cầu chọn bài thiếu thiết lập', help: admin.vi },
    en: { title: 'The request to choose lessons lacks its settings', help: admin.en },
  },
  LTI_DL_RETURN_URL_REFUSED: {
    status: 400,
    vi: { title: 'Địa chỉ trả kết quả chọn bài không thuộc hệ thống học tập', help: admin.vi },
    en: { title: 'The address for the chosen lessons does not belong to the LMS', help: admin.en },
  },
  LTI_DL_NOT_REQUESTED: {
    status: 400,
    vi: { title: 'Lượt mở này không yêu cầu chọn bài', help: 'Trong khoá học, mở lại chức năng chọn nội dung.' },
    en: { title: 'This launch did not ask for lessons', help: 'In the course, open the content selection again.' },
  },
  LTI_DL_TYPE_NOT_ACCEPTED: {
    status: 400,
    vi: { title: 'Hệ thống học tập không nhận liên kết LTI ở đây', help: admin.vi },
    en: { title: 'The LMS does not accept LTI links here', help: admin.en },
  },
  LTI_DL_ONE_ITEM_ONLY: {
    status: 400,
    vi: { title: 'Ở đây chỉ thêm được một bài mỗi lần', help: 'Quay lại, giữ một bài trong danh sách đã chọn.' },
    en: { title: 'Only one lesson can be added here at a time', help: 'Go back and keep one lesson in the list.' },
  },
  LTI_SIGNING_KEY_MISSING: {
    status: 500,
    vi: { title: 'Công cụ chưa có khoá kí', help: 'Quản trị viên chạy lệnh admin doctor rồi khởi động lại máy chủ.' },
    en: {
      title: 'The tool has no signing key',
      help: 'The administrator runs admin doctor and starts the server again.',
    },
  },
} satisfies ErrorPart;
