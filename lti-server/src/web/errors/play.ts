import type { ErrorPart } from './types.js';

const sendAgain = {
  vi: 'Mở lại bài từ khoá học. Những câu đã lưu vẫn còn.',
  en: 'Open the lesson again from the course. What was saved is still there.',
};

/** Playing a lesson, saving answers, and what keeps a grade from going out. */
export const playErrors = {
  PLAY_ITEM_OTHER: {
    status: 403,
    vi: { title: 'Bài này không thuộc hoạt động đang mở', help: 'Mở bài từ khoá học.' },
    en: { title: 'This lesson does not belong to the activity', help: 'Open the lesson from the course.' },
  },
  PLAY_NO_LINK: {
    status: 400,
    vi: { title: 'Không rõ bài này thuộc hoạt động nào', help: 'Mở bài từ hoạt động trong khoá học.' },
    en: {
      title: 'It is not clear which activity this lesson belongs to',
      help: 'Open the lesson from its activity in the course.',
    },
  },
  REVIEW_NOTHING: {
    status: 404,
    vi: {
      title: 'Chưa có bài làm của em này trong hoạt động',
      help: 'Bài làm hiện ở đây sau khi em mở bài từ khoá học và trả lời.',
    },
    en: {
      title: 'There is no work of this pupil in the activity yet',
      help: 'It appears here once the pupil has opened the lesson from the course and answered.',
    },
  },
  PLAY_LIBRARY_MISSING: {
    status: 500,
    vi: {
      title: 'Máy chủ thiếu thành phần {{library}} để mở bài',
      help: 'Người quản trị chạy lại lệnh dựng (npm run build).',
    },
    en: {
      title: 'The server lacks {{library}}, which the lesson needs',
      help: 'The administrator builds again (npm run build).',
    },
  },
  PLAY_MEDIA_UNKNOWN: {
    status: 404,
    vi: { title: 'Không có tệp này trong bài', help: sendAgain.vi },
    en: { title: 'The lesson has no such file', help: sendAgain.en },
  },
  ATTEMPT_UNKNOWN: {
    status: 404,
    vi: { title: 'Không tìm thấy lượt làm bài', help: sendAgain.vi },
    en: { title: 'There is no such attempt', help: sendAgain.en },
  },
  ATTEMPT_BUSY: {
    status: 503,
    vi: { title: 'Bài đang được lưu từ một cửa sổ khác', help: 'Chờ vài giây, trang sẽ tự gửi lại.' },
    en: {
      title: 'The lesson is being saved from another window',
      help: 'Wait a few seconds: the page tries again by itself.',
    },
  },
  ATTEMPT_STATE_INVALID: {
    status: 400,
    vi: { title: 'Phần lưu dở không đúng dạng', help: sendAgain.vi },
    en: { title: 'The saved state has not the right form', help: sendAgain.en },
  },
  ATTEMPT_NONE_LEFT: {
    status: 409,
    vi: { title: 'Em đã dùng hết số lượt làm bài này', help: 'Kết quả tốt nhất của em được giữ lại.' },
    en: { title: 'There is no attempt left at this quiz', help: 'Your best result is kept.' },
  },
  QUIZ_TIME_OVER: {
    status: 409,
    vi: {
      title: 'Câu trả lời đến sau khi hết giờ nên không được tính',
      help: 'Những câu đã lưu trước khi hết giờ vẫn được tính.',
    },
    en: {
      title: 'This answer came after the time was over and does not count',
      help: 'What was saved before the end counts.',
    },
  },
  REQUEST_TOO_MANY: {
    status: 429,
    vi: { title: 'Gửi quá nhiều lần', help: 'Chờ nửa phút, trang sẽ tự gửi lại.' },
    en: { title: 'Too many requests', help: 'Wait half a minute: the page tries again by itself.' },
  },
  XAPI_INVALID: {
    status: 400,
    vi: { title: 'Dữ liệu trả lời không đúng dạng', help: sendAgain.vi },
    en: { title: 'The answers have not the right form', help: sendAgain.en },
  },
  GRADE_NO_LINE_ITEM: {
    status: 409,
    vi: {
      title: 'Hoạt động không có cột điểm',
      help: 'Bật nhận điểm cho hoạt động trong hệ thống học tập, mở lại bài rồi gửi lại điểm.',
    },
    en: {
      title: 'The activity has no grade column',
      help: 'Let the activity accept grades in the LMS, open the lesson again, then send the grade again.',
    },
  },
  GRADE_PLATFORM_PAUSED: {
    status: 503,
    vi: { title: 'Hệ thống học tập đang không nhận điểm', help: 'Máy chủ chờ một lát rồi tự gửi lại.' },
    en: { title: 'The LMS is not taking grades now', help: 'The server waits a little and sends again by itself.' },
  },
  GRADE_INTERNAL: {
    status: 500,
    vi: { title: 'Lỗi của máy chủ khi gửi điểm', help: 'Máy chủ sẽ tự gửi lại; nhật kí ghi rõ nguyên nhân.' },
    en: {
      title: 'A fault of this server while sending the grade',
      help: 'The server tries again by itself; the log says why.',
    },
  },
} satisfies ErrorPart;
