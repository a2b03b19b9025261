import type { ErrorPart } from './types.js';

const broken = {
  vi: 'Tải lại gói từ nơi đã lấy nó, rồi thử lần nữa.',
  en: 'Download the package again from where it came, then try once more.',
};
const exportAgain = {
  vi: 'Mở bài trong trình soạn H5P, xuất lại gói rồi tải lên.',
  en: 'Open the content in an H5P editor, export it again and upload that.',
};
const unsafe = {
  vi: 'Gói này không do trình soạn H5P tạo ra, hoặc đã bị sửa. Máy chủ không giữ lại gì của gói.',
  en: 'No H5P editor makes such a package, or somebody changed it. The server kept nothing of it.',
};
const smaller = {
  vi: 'Bớt hoặc nén nhỏ ảnh, âm thanh, video trong bài rồi xuất lại gói.',
  en: 'Use fewer or smaller pictures, sounds and videos, then export the package again.',
};

/** Why an `.h5p` package from outside is not taken. Nothing of it stays on the disk then. */
export const packageErrors = {
  PACKAGE_NOT_FOUND: {
    status: 404,
    vi: { title: 'Không đọc được tệp {{file}}', help: 'Kiểm tra đường dẫn và quyền đọc của tệp.' },
    en: { title: 'The file {{file}} cannot be read', help: 'Check its path and that this user may read it.' },
  },
  PACKAGE_NOT_ZIP: {
    status: 400,
    vi: { title: 'Tệp không phải gói H5P, hoặc tải về chưa trọn', help: broken.vi },
    en: { title: 'The file is no H5P package, or it is not complete', help: broken.en },
  },
  PACKAGE_TOO_LARGE: {
    status: 413,
    vi: { title: 'Gói quá lớn: tối đa {{limit}} MB', help: smaller.vi },
    en: { title: 'The package is too large: {{limit}} MB at most', help: smaller.en },
  },
  PACKAGE_TOO_MANY_FILES: {
    status: 400,
    vi: { title: 'Gói có quá nhiều tệp: {{count}}, tối đa {{limit}}', help: exportAgain.vi },
    en: { title: 'The package has too many files: {{count}}, at most {{limit}}', help: exportAgain.en },
  },
  PACKAGE_ENTRY_TOO_LARGE: {
    status: 400,
    vi: { title: 'Tệp «{{path}}» trong gói quá lớn: tối đa {{limit}} MB', help: smaller.vi },
    en: { title: 'The file "{{path}}" in the package is too large: {{limit}} MB at most', help: smaller.en },
  },
  PACKAGE_UNPACKED_TOO_LARGE: {
    status: 400,
    vi: { title: 'Gói bung ra quá lớn: tối đa {{limit}} MB', help: smaller.vi },
    en: { title: 'Unpacked, the package is too large: {{limit}} MB at most', help: smaller.en },
  },
  PACKAGE_RATIO: {
    status: 400,
    vi: { title: 'Tệp «{{path}}» nén chặt một cách bất thường', help: unsafe.vi },
    en: { title: 'The file "{{path}}" is compressed beyond anything real', help: unsafe.en },
  },
  PACKAGE_SIZE_LIES: {
    status: 400,
    vi: { title: 'Gói khai sai kích thước hoặc nội dung của «{{path}}»', help: unsafe.vi },
    en: { title: 'The package does not tell the truth about "{{path}}"', help: unsafe.en },
  },
  PACKAGE_PATH: {
    status: 400,
    vi: { title: 'Gói có đường dẫn không dùng được: «{{path}}»', help: unsafe.vi },
    en: { title: 'The package holds a path that cannot be used: "{{path}}"', help: unsafe.en },
  },
  PACKAGE_PATH_TWICE: {
    status: 400,
    vi: { title: 'Gói có hai tệp trùng tên: «{{path}}»', help: exportAgain.vi },
    en: { title: 'The package holds two files of one name: "{{path}}"', help: exportAgain.en },
  },
  PACKAGE_ENTRY_KIND: {
    status: 400,
    vi: { title: 'Gói có thứ không phải tệp thường: «{{path}}»', help: unsafe.vi },
    en: { title: 'The package holds something that is no plain file: "{{path}}"', help: unsafe.en },
  },
  PACKAGE_FILE_MISSING: {
    status: 400,
    vi: { title: 'Gói thiếu tệp {{path}}', help: exportAgain.vi },
    en: { title: 'The package lacks {{path}}', help: exportAgain.en },
  },
  PACKAGE_FILE_TYPE: {
    status: 400,
    vi: {
      title: 'Gói có tệp không được nhận: «{{path}}»',
      help: 'Bài chỉ mang được ảnh png, jpg, gif, webp; video webm, mp4; âm thanh ogg, mp3, m4a, wav; phụ đề vtt; json. Ảnh SVG, XML và HTML chạy được mã lệnh nên không nhận.',
    },
    en: {
      title: 'The package holds a file that is not taken: "{{path}}"',
      help: 'Content may bring png, jpg, gif and webp pictures, webm and mp4 video, ogg, mp3, m4a and wav sound, vtt captions and json. SVG, XML and HTML can run code and are refused.',
    },
  },
  PACKAGE_FILE_CONTENT: {
    status: 400,
    vi: { title: 'Tệp «{{path}}» không đúng loại mà tên của nó nói', help: unsafe.vi },
    en: { title: 'The file "{{path}}" is not what its name says', help: unsafe.en },
  },
  PACKAGE_JSON_INVALID: {
    status: 400,
    vi: { title: 'Tệp {{path}} trong gói không phải JSON đúng', help: exportAgain.vi },
    en: { title: 'The file {{path}} in the package is not valid JSON', help: exportAgain.en },
  },
  PACKAGE_JSON_DEPTH: {
    status: 400,
    vi: { title: 'Tệp {{path}} trong gói lồng quá sâu', help: unsafe.vi },
    en: { title: 'The file {{path}} in the package is nested too deeply', help: unsafe.en },
  },
  PACKAGE_DEFINITION_INVALID: {
    status: 400,
    vi: { title: 'Tệp {{path}} trong gói không đúng dạng ở {{where}}', help: exportAgain.vi },
    en: { title: 'The file {{path}} in the package is malformed at {{where}}', help: exportAgain.en },
  },
  PACKAGE_CORE_TOO_OLD: {
    status: 400,
    vi: {
      title: '{{library}} cần lõi H5P {{needs}}, máy chủ có {{has}}',
      help: 'Cập nhật máy chủ, hoặc dùng bản cũ hơn của loại bài này.',
    },
    en: {
      title: '{{library}} needs H5P core {{needs}}, this server has {{has}}',
      help: 'Update the server, or use an older version of the content type.',
    },
  },
  PACKAGE_LIBRARY_MISSING: {
    status: 400,
    vi: {
      title: 'Máy chủ chưa có thư viện H5P {{library}}',
      help: 'Nhờ quản trị viên cài một gói H5P có thư viện này, rồi tải bài lên lần nữa.',
    },
    en: {
      title: 'The server does not have the H5P library {{library}}',
      help: 'Ask the administrator to install an H5P package that brings it, then upload yours again.',
    },
  },
  PACKAGE_LIBRARY_NEEDS_ADMIN: {
    status: 403,
    vi: {
      title: 'Gói mang theo thư viện chưa cài: {{library}}',
      help: 'Thư viện H5P là mã chương trình nên chỉ quản trị viên được cài. Gửi gói này cho quản trị viên.',
    },
    en: {
      title: 'The package brings a library that is not installed: {{library}}',
      help: 'H5P libraries are program code, so only administrators install them. Give them this package.',
    },
  },
  PACKAGE_LIBRARY_RESERVED: {
    status: 400,
    vi: {
      title: 'Gói mang thư viện {{library}} mà máy chủ này không làm ra',
      help: 'Tên bắt đầu bằng «Langbiang.» dành cho thư viện có sẵn. Xuất lại bài từ một máy chủ cùng phiên bản.',
    },
    en: {
      title: 'The package brings a library {{library}} that is not from this server',
      help: 'Names that begin with "Langbiang." belong to the built-in libraries. Export from a server of this version.',
    },
  },
  PACKAGE_LIBRARY_NOT_ALLOWED: {
    status: 400,
    vi: { title: 'Thư viện {{library}} không được đứng ở {{where}}', help: exportAgain.vi },
    en: { title: 'The library {{library}} may not stand at {{where}}', help: exportAgain.en },
  },
  PACKAGE_PARAMS_INVALID: {
    status: 400,
    vi: { title: 'Nội dung bài không đúng dạng ở {{where}}', help: exportAgain.vi },
    en: { title: 'The content is malformed at {{where}}', help: exportAgain.en },
  },
  PACKAGE_BUSY: {
    status: 503,
    vi: { title: 'Máy chủ đang nhận những gói khác', help: 'Chờ một phút rồi tải lên lần nữa.' },
    en: { title: 'The server is taking other packages', help: 'Wait a minute, then upload again.' },
  },
  PACKAGE_PLAY_ORIGIN: {
    status: 409,
    vi: {
      title: 'Máy chủ chưa có địa chỉ riêng để chạy gói H5P từ bên ngoài',
      help: 'Quản trị viên đặt PLAY_ORIGIN (một tên miền khác trỏ về máy chủ này) rồi khởi động lại. Không có nó, mã trong gói sẽ chạy cùng chỗ với phiên của thầy/cô và học sinh.',
    },
    en: {
      title: 'The server has no separate address to play H5P packages from outside',
      help: 'The administrator sets PLAY_ORIGIN (another host name that leads to this server) and starts it again. Without it the code of the package would run beside the sessions of teachers and pupils.',
    },
  },
  HUB_OFF: {
    status: 409,
    vi: { title: 'H5P Hub đang tắt', help: 'Đặt H5P_HUB=1 để bật. Máy chủ cần ra được Internet.' },
    en: { title: 'The H5P Hub is switched off', help: 'Set H5P_HUB=1 to switch it on. The server needs the Internet.' },
  },
  HUB_UNREACHABLE: {
    status: 502,
    vi: { title: 'Không hỏi được H5P Hub: {{reason}}', help: 'Thử lại sau; kiểm tra mạng của máy chủ.' },
    en: {
      title: 'The H5P Hub did not answer as it should: {{reason}}',
      help: 'Try again later; check the network of the server.',
    },
  },
  HUB_UNKNOWN: {
    status: 404,
    vi: { title: 'H5P Hub không có {{name}}', help: 'Xem tên bằng lệnh hub list.' },
    en: { title: 'The H5P Hub has no {{name}}', help: 'See the names with hub list.' },
  },
} satisfies ErrorPart;
