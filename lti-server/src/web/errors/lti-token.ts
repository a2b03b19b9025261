import type { ErrorPart } from './types.js';

const admin = {
  vi: 'Báo quản trị viên hệ thống học tập mã lỗi bên dưới.',
  en: 'Tell the LMS administrator the error code below.',
};
const again = {
  vi: 'Quay lại khoá học và mở hoạt động một lần nữa. Nếu vẫn lỗi, báo quản trị viên mã bên dưới.',
  en: 'Go back to the course and open the activity again. If it persists, tell the administrator the code below.',
};
const clock = {
  vi: 'Đồng hồ của hai máy chủ có thể lệch. Mở lại hoạt động; nếu vẫn lỗi, báo quản trị viên mã bên dưới.',
  en: 'The clocks of the two servers may differ. Open the activity again; if it persists, tell the administrator the code below.',
};

/** What is wrong with the signed token of a launch. */
export const ltiTokenErrors = {
  LTI_TOKEN_MALFORMED: {
    status: 400,
    vi: { title: 'Thông điệp của hệ thống học tập không phải JWT đã kí', help: admin.vi },
    en: { title: 'The message of the LMS is not a signed JWT', help: admin.en },
  },
  LTI_ALG_NOT_ALLOWED: {
    status: 400,
    vi: { title: 'Thông điệp không được kí bằng RS256', help: admin.vi },
    en: { title: 'The message is not signed with RS256', help: admin.en },
  },
  LTI_KID_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không nêu khoá đã kí (kid)', help: admin.vi },
    en: { title: 'The message does not name its key (kid)', help: admin.en },
  },
  LTI_KID_UNKNOWN: {
    status: 400,
    vi: { title: 'Hệ thống học tập không công bố khoá đã kí thông điệp', help: again.vi },
    en: { title: 'The LMS does not publish the key that signed the message', help: again.en },
  },
  LTI_JWKS_UNAVAILABLE: {
    status: 503,
    vi: { title: 'Chưa lấy được khoá công khai của hệ thống học tập', help: again.vi },
    en: { title: 'The keys of the LMS cannot be fetched right now', help: again.en },
  },
  LTI_JWKS_INVALID: {
    status: 503,
    vi: { title: 'Bộ khoá của hệ thống học tập không đúng dạng', help: admin.vi },
    en: { title: 'The key set of the LMS is malformed', help: admin.en },
  },
  LTI_SIGNATURE_INVALID: {
    status: 401,
    vi: { title: 'Chữ kí của thông điệp không đúng', help: admin.vi },
    en: { title: 'The signature of the message is wrong', help: admin.en },
  },
  LTI_ISS_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không nêu nơi phát hành', help: admin.vi },
    en: { title: 'The message has no issuer', help: admin.en },
  },
  LTI_ISS_MISMATCH: {
    status: 401,
    vi: { title: 'Thông điệp đến từ nơi phát hành khác', help: admin.vi },
    en: { title: 'The message comes from another issuer', help: admin.en },
  },
  LTI_AUD_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không nêu nơi nhận', help: admin.vi },
    en: { title: 'The message has no audience', help: admin.en },
  },
  LTI_AUD_MISMATCH: {
    status: 401,
    vi: { title: 'Thông điệp gửi cho công cụ khác', help: admin.vi },
    en: { title: 'The message is meant for another tool', help: admin.en },
  },
  LTI_AZP_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp có nhiều nơi nhận mà thiếu azp', help: admin.vi },
    en: { title: 'The message has several audiences and no azp', help: admin.en },
  },
  LTI_AZP_MISMATCH: {
    status: 401,
    vi: { title: 'Bên được uỷ quyền (azp) là công cụ khác', help: admin.vi },
    en: { title: 'The authorised party (azp) is another tool', help: admin.en },
  },
  LTI_EXP_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không có hạn dùng', help: admin.vi },
    en: { title: 'The message has no expiry', help: admin.en },
  },
  LTI_IAT_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp không có giờ phát hành', help: admin.vi },
    en: { title: 'The message has no time of issue', help: admin.en },
  },
  LTI_TIMES_INVALID: {
    status: 400,
    vi: { title: 'Giờ ghi trong thông điệp không hợp lệ', help: admin.vi },
    en: { title: 'The times in the message are not valid', help: admin.en },
  },
  LTI_TOKEN_EXPIRED: {
    status: 401,
    vi: { title: 'Thông điệp đã hết hạn', help: clock.vi },
    en: { title: 'The message has expired', help: clock.en },
  },
  LTI_TOKEN_TOO_OLD: {
    status: 401,
    vi: { title: 'Thông điệp được phát hành quá lâu', help: clock.vi },
    en: { title: 'The message was issued too long ago', help: clock.en },
  },
  LTI_TOKEN_NOT_YET_VALID: {
    status: 401,
    vi: { title: 'Thông điệp mang giờ trong tương lai', help: clock.vi },
    en: { title: 'The message carries a time in the future', help: clock.en },
  },
  LTI_NONCE_MISSING: {
    status: 400,
    vi: { title: 'Thông điệp thiếu mã dùng một lần (nonce)', help: admin.vi },
    en: { title: 'The message has no nonce', help: admin.en },
  },
  LTI_NONCE_MISMATCH: {
    status: 401,
    vi: { title: 'Mã dùng một lần (nonce) không khớp lượt mở này', help: again.vi },
    en: { title: 'The nonce does not belong to this launch', help: again.en },
  },
} satisfies ErrorPart;
