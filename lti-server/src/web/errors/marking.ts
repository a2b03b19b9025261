import type { ErrorPart } from './types.js';

/** Marking what pupils have written. */
export const markingErrors = {
  MARK_UNKNOWN: {
    status: 404,
    vi: {
      title: 'Không tìm thấy bài viết này trong lớp',
      help: 'Có thể em đã làm lại bài. Mở lại danh sách bài viết từ hoạt động trong khoá học.',
    },
    en: {
      title: 'There is no such text in this class',
      help: 'The pupil may have begun anew. Open the list again from the activity in the course.',
    },
  },
  MARK_INCOMPLETE: {
    status: 400,
    vi: { title: 'Còn tiêu chí chưa chọn mức', help: 'Chọn một mức cho mỗi tiêu chí rồi lưu lại.' },
    en: { title: 'A criterion has no level yet', help: 'Choose a level for every criterion, then save again.' },
  },
  MARK_CHANGED: {
    status: 409,
    vi: {
      title: 'Bài này vừa được một thầy/cô khác chấm, hoặc em vừa viết lại',
      help: 'Điểm của thầy/cô chưa được lưu. Xem bài và điểm hiện có bên dưới; nếu vẫn giữ điểm của mình thì lưu lại lần nữa.',
    },
    en: {
      title: 'Another teacher has just marked this, or the pupil has written anew',
      help: 'Your marks are not saved. See the text and the marks below; save again to put yours in their place.',
    },
  },
  MARK_COMMENT_LONG: {
    status: 400,
    vi: { title: 'Lời nhắn dài quá {{max}} kí tự', help: 'Rút gọn lời nhắn rồi lưu lại.' },
    en: { title: 'The message is longer than {{max}} characters', help: 'Make it shorter, then save again.' },
  },
} satisfies ErrorPart;
