import type { ErrorPart } from './types.js';

/** Why the server did not start. Read by an operator in a terminal. */
export const startErrors = {
  CONFIG_INVALID: {
    status: 500,
    vi: {
      title: 'Cấu hình {{key}} không hợp lệ: «{{value}}»',
      help: 'Giá trị cần có dạng: {{expected}}. Sửa biến môi trường rồi khởi động lại.',
    },
    en: {
      title: 'Setting {{key}} is not valid: "{{value}}"',
      help: 'Expected: {{expected}}. Correct the environment variable and start again.',
    },
  },
  CONFIG_MONGODB_LATER: {
    status: 500,
    vi: {
      title: 'Phiên bản này chưa dùng được MongoDB',
      help: 'Bỏ biến MONGODB_URI; dữ liệu sẽ nằm trong tệp SQLite ở DATA_DIR.',
    },
    en: {
      title: 'This version cannot use MongoDB yet',
      help: 'Remove MONGODB_URI; data is then kept in an SQLite file in DATA_DIR.',
    },
  },
  CONFIG_LTIJS_LATER: {
    status: 500,
    vi: { title: 'Phiên bản này chưa có bộ máy LTI ltijs', help: 'Bỏ biến LTI_ENGINE hoặc đặt LTI_ENGINE=jose.' },
    en: { title: 'This version has no ltijs engine yet', help: 'Remove LTI_ENGINE or set LTI_ENGINE=jose.' },
  },
  PORT_IN_USE: {
    status: 500,
    vi: {
      title: 'Cổng {{port}} đang có chương trình khác dùng',
      help: 'Dừng chương trình đó, hoặc chọn cổng khác: PORT={{next}} npm start.',
    },
    en: {
      title: 'Port {{port}} is taken by another program',
      help: 'Stop that program, or choose another port: PORT={{next}} npm start.',
    },
  },
  PORT_FORBIDDEN: {
    status: 500,
    vi: {
      title: 'Không được phép mở cổng {{port}} trên {{host}}',
      help: 'Cổng dưới 1024 cần quyền riêng: chọn PORT lớn hơn, đặt proxy phía trước; kiểm tra HOST.',
    },
    en: {
      title: 'Not allowed to listen on port {{port}} of {{host}}',
      help: 'Ports below 1024 need a privilege: choose a larger PORT behind a proxy; check HOST.',
    },
  },
  START_NOT_BUILT: {
    status: 500,
    vi: { title: 'Thiếu tệp đã dựng: {{file}}', help: 'Chạy npm start (tự dựng) hoặc pnpm build, rồi khởi động lại.' },
    en: {
      title: 'A built file is missing: {{file}}',
      help: 'Run npm start (it builds) or pnpm build, then start again.',
    },
  },
  START_CONTENT: {
    status: 500,
    vi: {
      title: 'Không đọc được bài học đã dựng: {{file}}',
      help: 'Chạy pnpm content build rồi khởi động lại. Chi tiết: {{reason}}.',
    },
    en: {
      title: 'Cannot read the built lessons: {{file}}',
      help: 'Run pnpm content build and start again. Detail: {{reason}}.',
    },
  },
  START_FRAMEWORK: {
    status: 500,
    vi: {
      title: 'Không đọc được khung chương trình {{file}}',
      help: 'Chạy pnpm content lint để biết dòng sai. Chi tiết: {{reason}}.',
    },
    en: {
      title: 'Cannot read the curriculum {{file}}',
      help: 'Run pnpm content lint for the line. Detail: {{reason}}.',
    },
  },
} satisfies ErrorPart;
