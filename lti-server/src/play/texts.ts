import type { Dictionary } from '../web/texts.js';

export const playTexts: Dictionary = {
  vi: {
    'play.back': 'Về khoá học',
    'play.done': 'Em đã làm xong bài này. Bây giờ em có thể đóng trang.',
    'play.saved': 'Đã lưu',
    'play.saving': 'Đang lưu…',
    'play.unsaved': 'Chưa lưu được, em giữ trang mở nhé',
    'play.expired': 'Phiên làm bài đã hết. Em mở lại bài từ khoá học để tiếp tục.',
    'play.retry': 'Thử lại ngay',
    'play.preview': 'Xem trước: thầy/cô làm thử thoải mái, bài làm không được lưu và không có điểm.',
    'play.review':
      'Bài làm của {{name}}: {{points}}, lượt {{number}}, xong lúc {{time}}. Thầy/cô chỉ xem, bài của em không đổi.',
    'play.reviewOpen':
      'Bài {{name}} đang làm dở: {{points}}, lượt {{number}}, lần cuối lúc {{time}}. Thầy/cô chỉ xem, bài của em không đổi.',
    'play.note': 'Ghi chú cho thầy/cô',
    'play.noteSources': 'Nguồn của ghi chú',
    'play.forTeacher': 'Dành cho thầy/cô',
    'play.loading': 'Đang mở bài…',
    'play.failed': 'Không mở được bài. Em tải lại trang; nếu vẫn không được, báo thầy/cô.',
    'package.browserScored': 'Điểm do gói H5P tự chấm trên máy học sinh.',
    'play.noscript': 'Trình duyệt đang tắt JavaScript nên bài học không chạy được.',
  },
  en: {
    'play.back': 'Back to the course',
    'play.done': 'You have finished this lesson. You can close the page now.',
    'play.saved': 'Saved',
    'play.saving': 'Saving…',
    'play.unsaved': 'Not saved yet: please keep this page open',
    'play.expired': 'Your session has ended. Open the lesson again from the course to go on.',
    'play.retry': 'Try again now',
    'play.preview': 'Preview: try anything, nothing is saved or graded.',
    'play.review':
      'The work of {{name}}: {{points}}, attempt {{number}}, completed {{time}}. You are only looking: nothing in it changes.',
    'play.reviewOpen':
      '{{name}} is still working: {{points}}, attempt {{number}}, last answer {{time}}. You are only looking: nothing in it changes.',
    'play.note': 'Notes for the teacher',
    'play.noteSources': 'Sources of the notes',
    'play.forTeacher': 'For the teacher',
    'play.loading': 'Opening the lesson…',
    'play.failed': 'The lesson could not be opened. Reload the page; if that does not help, tell your teacher.',
    'package.browserScored': 'Its points are what the H5P package says on the pupil’s device.',
    'play.noscript': 'JavaScript is switched off in this browser, so the lesson cannot run.',
  },
};

/** The words the page's script needs, by their last part. */
export const SCRIPT_TEXTS = ['saved', 'saving', 'unsaved', 'expired', 'failed', 'back', 'done'] as const;
