import type { ErrorPart } from './types.js';

const free = {
  vi: 'Giải phóng dung lượng rồi khởi động lại.',
  en: 'Free some space and start again.',
};

/** What the store can refuse or fail with; most are met at the start, in a terminal. */
export const storeErrors = {
  STORE_READ_ONLY: {
    status: 500,
    vi: {
      title: 'Không ghi được vào thư mục dữ liệu (DATA_DIR): {{file}}',
      help: 'Cấp quyền ghi cho tài khoản chạy máy chủ, hoặc đặt DATA_DIR sang thư mục khác.',
    },
    en: {
      title: 'Cannot write to the data directory (DATA_DIR): {{file}}',
      help: 'Give the account running the server write access, or set DATA_DIR to another directory.',
    },
  },
  STORE_BAD_PATH: {
    status: 500,
    vi: { title: 'Đường dẫn dữ liệu (DATA_DIR) không dùng được: {{file}}', help: 'Đặt DATA_DIR tới một thư mục.' },
    en: { title: 'The data path (DATA_DIR) cannot be used: {{file}}', help: 'Set DATA_DIR to a directory.' },
  },
  STORE_NOT_A_DATABASE: {
    status: 500,
    vi: {
      title: 'Tệp này không phải cơ sở dữ liệu SQLite: {{file}}',
      help: 'Khôi phục bản sao lưu, hoặc dời tệp đi chỗ khác để máy chủ tạo tệp mới.',
    },
    en: {
      title: 'This file is not an SQLite database: {{file}}',
      help: 'Restore a backup, or move the file away so that the server makes a new one.',
    },
  },
  STORE_FOREIGN_DATABASE: {
    status: 500,
    vi: { title: 'Cơ sở dữ liệu này của chương trình khác: {{file}}', help: 'Đặt DATA_DIR sang thư mục khác.' },
    en: { title: 'This database belongs to another program: {{file}}', help: 'Set DATA_DIR to another directory.' },
  },
  STORE_CORRUPT: {
    status: 500,
    vi: {
      title: 'Cơ sở dữ liệu bị hỏng: {{file}}',
      help: 'Dừng máy chủ, giữ lại tệp hỏng, khôi phục bản sao lưu gần nhất vào DATA_DIR rồi khởi động lại.',
    },
    en: {
      title: 'The database is damaged: {{file}}',
      help: 'Stop the server, keep the damaged file, restore the latest backup into DATA_DIR and start again.',
    },
  },
  STORE_NEWER_SCHEMA: {
    status: 500,
    vi: { title: 'Dữ liệu do phiên bản mới hơn ghi', help: 'Cập nhật phần mềm rồi khởi động lại.' },
    en: { title: 'The data was written by a newer version', help: 'Update the program and start again.' },
  },
  STORE_MIGRATION_MISSING: {
    status: 503,
    vi: { title: 'Dữ liệu chưa được nâng cấp', help: 'Khởi động lại máy chủ để nâng cấp dữ liệu.' },
    en: { title: 'The data has not been migrated', help: 'Start the server again; it migrates the data.' },
  },
  STORE_BUSY: {
    status: 503,
    vi: {
      title: 'Cơ sở dữ liệu đang bận',
      help: 'Chờ một phút rồi thử lại; nếu vẫn lỗi, kiểm tra có chương trình khác đang giữ tệp dữ liệu.',
    },
    en: {
      title: 'The database is busy',
      help: 'Wait a minute and try again; if it persists, look for another program holding the data file.',
    },
  },
  STORE_FULL: {
    status: 507,
    vi: { title: 'Ổ đĩa đã đầy', help: free.vi },
    en: { title: 'The disk is full', help: free.en },
  },
  STORE_IO: {
    status: 500,
    vi: { title: 'Ổ đĩa báo lỗi khi đọc hoặc ghi dữ liệu', help: 'Kiểm tra ổ đĩa và nhật kí hệ thống.' },
    en: { title: 'The disk failed while reading or writing', help: 'Check the disk and the system log.' },
  },
  STORE_FILE_REPLACED: {
    status: 500,
    vi: { title: 'Tệp dữ liệu bị xoá hoặc thay khi đang dùng', help: 'Khởi động lại máy chủ.' },
    en: { title: 'The data file was removed or replaced while in use', help: 'Start the server again.' },
  },
  STORE_PLATFORM_EXISTS: {
    status: 409,
    vi: { title: 'Nơi phát hành và client ID này đã được đăng ký', help: 'Xem lệnh platform list.' },
    en: { title: 'This issuer and client ID are registered already', help: 'See platform list.' },
  },
  STORE_VALUE_TOO_LARGE: {
    status: 413,
    vi: { title: 'Phần đang làm dở quá lớn, không lưu được', help: 'Em vẫn làm bài được; bài nộp vẫn được lưu.' },
    en: { title: 'The saved state is too large to keep', help: 'Work can go on; answers are still saved.' },
  },
} satisfies ErrorPart;
