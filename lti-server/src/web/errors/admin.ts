import type { ErrorPart } from './types.js';

/** What an administration command refuses. Read by an operator in a terminal. */
export const adminErrors = {
  ADMIN_USAGE: {
    status: 400,
    vi: { title: 'Lệnh gọi chưa đúng', help: 'Xem cách dùng: pnpm --silent admin --help.' },
    en: { title: 'The command was called wrongly', help: 'See its usage: pnpm --silent admin --help.' },
  },
  ADMIN_URL: {
    status: 400,
    vi: {
      title: '{{option}} không phải địa chỉ dùng được: «{{value}}»',
      help: 'Nhập địa chỉ đầy đủ bắt đầu bằng https:// (http:// chỉ dùng khi máy chủ này chạy trên máy cá nhân).',
    },
    en: {
      title: '{{option}} is not a usable address: "{{value}}"',
      help: 'Give the whole address starting with https:// (http:// only while this server runs on the local machine).',
    },
  },
  ADMIN_PLATFORM_UNKNOWN: {
    status: 404,
    vi: {
      title: 'Không có hệ thống học tập nào là {{platform}}',
      help: 'Xem mã, địa chỉ và tên bằng lệnh platform list.',
    },
    en: {
      title: 'There is no platform {{platform}}',
      help: 'See ids, issuers and names with platform list.',
    },
  },
  ADMIN_OUTBOX_UNKNOWN: {
    status: 404,
    vi: {
      title: 'Không có điểm nào chờ gửi mang mã {{id}}',
      help: 'Xem mã bằng lệnh outbox list. Điểm đã gửi xong thì không gửi lại.',
    },
    en: {
      title: 'No grade to send has the id {{id}}',
      help: 'See the ids with outbox list. A grade that was sent is not sent again.',
    },
  },
  ADMIN_ITEM_UNKNOWN: {
    status: 404,
    vi: { title: 'Không có bài {{item}}', help: 'Xem mã bài bằng lệnh item list.' },
    en: { title: 'There is no lesson {{item}}', help: 'See the ids with item list.' },
  },
} satisfies ErrorPart;
