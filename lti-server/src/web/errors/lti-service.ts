import type { ErrorPart } from './types.js';

const retry = {
  vi: 'Máy chủ sẽ tự gửi lại.',
  en: 'The server tries again by itself.',
};
const resend = {
  vi: 'Sửa ở hệ thống học tập rồi gửi lại điểm.',
  en: 'Correct it in the LMS, then send the grade again.',
};

/** What a service call to the platform (grades) can end in; shown beside the grade and by `admin outbox list`. */
export const ltiServiceErrors = {
  LTI_NETWORK: {
    status: 502,
    vi: { title: 'Không kết nối được tới hệ thống học tập', help: retry.vi },
    en: { title: 'The LMS cannot be reached', help: retry.en },
  },
  LTI_TIMEOUT: {
    status: 504,
    vi: { title: 'Hệ thống học tập không trả lời kịp', help: retry.vi },
    en: { title: 'The LMS did not answer in time', help: retry.en },
  },
  LTI_ANSWER_TOO_LARGE: {
    status: 502,
    vi: { title: 'Câu trả lời của hệ thống học tập quá lớn', help: resend.vi },
    en: { title: 'The answer of the LMS is too large', help: resend.en },
  },
  LTI_ANSWER_INVALID: {
    status: 502,
    vi: { title: 'Câu trả lời của hệ thống học tập không đúng chuẩn', help: resend.vi },
    en: { title: 'The answer of the LMS does not follow the standard', help: resend.en },
  },
  LTI_REDIRECT_REFUSED: {
    status: 502,
    vi: {
      title: 'Hệ thống học tập trả lời bằng chuyển hướng',
      help: 'Kiểm tra địa chỉ dịch vụ đã đăng ký: có thể thiếu https hoặc sai tên miền.',
    },
    en: {
      title: 'The LMS answered with a redirect',
      help: 'Check the registered service addresses: https or the host name may be wrong.',
    },
  },
  LTI_SERVICE_BUSY: {
    status: 503,
    vi: { title: 'Hệ thống học tập đang bận', help: retry.vi },
    en: { title: 'The LMS is busy', help: retry.en },
  },
  LTI_ACCESS_TOKEN_REFUSED: {
    status: 502,
    vi: {
      title: 'Hệ thống học tập không cấp quyền dịch vụ',
      help: 'Kiểm tra client ID và địa chỉ JWKS của công cụ trong hệ thống học tập.',
    },
    en: {
      title: 'The LMS gave no access token for its services',
      help: 'Check the client ID and the JWKS address of the tool in the LMS.',
    },
  },
  LTI_SCOPE_REFUSED: {
    status: 502,
    vi: {
      title: 'Hệ thống học tập không cho công cụ dùng dịch vụ này',
      help: 'Bật dịch vụ điểm (AGS) cho công cụ trong hệ thống học tập.',
    },
    en: {
      title: 'The LMS does not allow the tool this service',
      help: 'Switch on grade services (AGS) for the tool in the LMS.',
    },
  },
  LTI_SERVICE_UNAUTHORIZED: {
    status: 502,
    vi: { title: 'Hệ thống học tập từ chối quyền vừa cấp', help: resend.vi },
    en: { title: 'The LMS refused a fresh access token', help: resend.en },
  },
  LTI_SERVICE_REFUSED: {
    status: 502,
    vi: { title: 'Hệ thống học tập từ chối yêu cầu dịch vụ', help: resend.vi },
    en: { title: 'The LMS refused the service call', help: resend.en },
  },
  LTI_SCORE_INVALID: {
    status: 500,
    vi: { title: 'Điểm cần gửi không hợp lệ', help: 'Đây là lỗi của công cụ: báo quản trị viên mã bên dưới.' },
    en: {
      title: 'The score to send is not valid',
      help: 'This is a fault of the tool: tell the administrator the code below.',
    },
  },
  LTI_SCORE_REJECTED: {
    status: 502,
    vi: {
      title: 'Hệ thống học tập không nhận điểm của người này',
      help: 'Kiểm tra người học còn trong lớp và có vai trò học sinh.',
    },
    en: {
      title: 'The LMS takes no score for this person',
      help: 'Check that the learner is still enrolled as a student.',
    },
  },
  LTI_SCORE_FORBIDDEN: {
    status: 502,
    vi: { title: 'Công cụ không được ghi vào cột điểm này', help: resend.vi },
    en: { title: 'The tool may not write to this grade column', help: resend.en },
  },
  LTI_SCORE_CONFLICT: {
    status: 502,
    vi: { title: 'Hệ thống học tập cho rằng điểm này không mới hơn', help: retry.vi },
    en: { title: 'The LMS says this score is not newer', help: retry.en },
  },
  LTI_LINE_ITEM_GONE: {
    status: 502,
    vi: {
      title: 'Cột điểm không còn trong hệ thống học tập',
      help: 'Nếu cột bị xoá nhầm, thêm lại hoạt động vào khoá học.',
    },
    en: {
      title: 'The grade column no longer exists in the LMS',
      help: 'If it was deleted by mistake, add the activity to the course again.',
    },
  },
} satisfies ErrorPart;
