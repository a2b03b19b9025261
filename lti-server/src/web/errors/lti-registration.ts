import type { ErrorPart } from './types.js';

const byHand = {
  vi: 'Thử lại sau ít phút. Vẫn không được thì đăng ký bằng tay: xem các địa chỉ ở /lti/register.',
  en: 'Try again in a few minutes. If it still fails, register by hand: the addresses are at /lti/register.',
};

/** An LMS that wants to be registered (LTI Dynamic Registration). */
export const ltiRegistrationErrors = {
  LTI_INVITE_UNKNOWN: {
    status: 403,
    vi: {
      title: 'Lời mời đăng ký không dùng được: sai, đã dùng hoặc hết hạn',
      help: 'Xin người vận hành Langbiang một liên kết mời mới (admin platform invite).',
    },
    en: {
      title: 'The invitation to register is wrong, used or expired',
      help: 'Ask whoever runs Langbiang for a new invitation link (admin platform invite).',
    },
  },
  LTI_HOST_NOT_PUBLIC: {
    status: 400,
    vi: {
      title: 'Địa chỉ của hệ thống học tập nằm trong mạng nội bộ',
      help: 'Nếu đúng là cùng mạng với Langbiang, xin người vận hành lời mời có --private-network.',
    },
    en: {
      title: 'The address of the LMS leads into a private network',
      help: 'If it does stand in the same network as Langbiang, ask whoever runs it for an invitation with --private-network.',
    },
  },
  LTI_REGISTRATION_CONFIG_UNAVAILABLE: {
    status: 502,
    vi: { title: 'Không đọc được cấu hình của hệ thống học tập ({{reason}})', help: byHand.vi },
    en: { title: 'The configuration of the LMS could not be read ({{reason}})', help: byHand.en },
  },
  LTI_REGISTRATION_CONFIG_INVALID: {
    status: 502,
    vi: { title: 'Cấu hình của hệ thống học tập thiếu {{name}}', help: byHand.vi },
    en: { title: 'The configuration of the LMS lacks {{name}}', help: byHand.en },
  },
  LTI_REGISTRATION_ISSUER_MISMATCH: {
    status: 400,
    vi: {
      title: 'Hệ thống học tập nói nhân danh một máy chủ khác',
      help: 'Mở lại việc đăng ký từ chính hệ thống học tập cần nối.',
    },
    en: {
      title: 'The LMS speaks in the name of another host',
      help: 'Begin the registration again from the very LMS that is to be connected.',
    },
  },
  LTI_REGISTRATION_REFUSED: {
    status: 502,
    vi: {
      title: 'Hệ thống học tập không nhận đăng ký ({{reason}})',
      help: 'Mở lại việc đăng ký từ hệ thống học tập: mã đăng ký của nó chỉ dùng được một lần. Lời mời vẫn còn dùng được.',
    },
    en: {
      title: 'The LMS did not take the registration ({{reason}})',
      help: 'Begin again from the LMS: its registration token works once. The invitation is still good.',
    },
  },
} satisfies ErrorPart;
