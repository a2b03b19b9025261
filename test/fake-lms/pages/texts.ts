import type { Locale } from '../model.js';

type Text = readonly [vi: string, en: string];

/** Words of the demo LMS. `{n}` is filled in. */
const texts: Readonly<Record<string, Text>> = {
  'lms.name': ['LMS demo', 'Demo LMS'],
  'lms.other': ['English', 'Tiếng Việt'],
  'lms.skip': ['Đến nội dung', 'Skip to content'],
  'start.title': ['Lớp học demo', 'Demo classroom'],
  'start.lead': [
    'Một LMS nhỏ chạy ngay trên máy này, để thử trọn một vòng: thầy/cô thêm bài, học sinh làm bài, điểm về sổ.',
    'A small LMS running on this machine, to try the whole round: a teacher adds lessons, a pupil answers, the grade arrives.',
  ],
  'start.teacher': ['Giáo viên', 'Teacher'],
  'start.teacher.look': [
    'Thêm bài học vào khoá học, mở thử bài, xem điểm tự về sổ.',
    'Add lessons to a course, try them, watch grades arrive.',
  ],
  'start.teacher.open': ['Mở với vai giáo viên', 'Open as teacher'],
  'start.pupil': ['Học sinh', 'Pupil'],
  'start.pupil.look': [
    'Làm bài ngay trong trang khoá học, nghỉ giữa chừng rồi làm tiếp, xem điểm của mình.',
    'Do a lesson inside the course page, leave halfway and resume, see your own grade.',
  ],
  'start.pupil.open': ['Mở với vai học sinh {n}', 'Open as pupil {n}'],
  'start.lead.name': ['Quản lí chuyên môn', 'Subject lead'],
  'start.lead.look': [
    'Xem yêu cầu cần đạt nào đã có bài, đã có học sinh học.',
    'See which curriculum outcomes have lessons, and which of them pupils have met.',
  ],
  'start.lead.open': ['Mở với vai quản lí', 'Open as subject lead'],
  'start.others': ['Các khoá học', 'Courses'],
  'start.course.as': ['Mở {course} với vai {who}', 'Open {course} as {who}'],
  'who.label': ['Đang mở với vai', 'Open as'],
  'who.change': ['Đổi vai', 'Change role'],
  'course.back': ['Các khoá học', 'All courses'],
  'course.activities': ['Bài học', 'Lessons'],
  'course.add': ['Thêm bài học', 'Add lessons'],
  'course.coverage': ['Phủ nội dung', 'Coverage'],
  'course.empty.staff': [
    'Chưa có bài học nào. Chọn «Thêm bài học» để lấy bài từ Langbiang.',
    'No lessons yet. Choose “Add lessons” to take some from Langbiang.',
  ],
  'course.empty.pupil': [
    'Chưa có bài nào. Em quay lại sau khi thầy/cô giao bài nhé.',
    'No lessons yet. Come back when your teacher has added some.',
  ],
  'course.added': ['Đã thêm {n} bài vào khoá học.', 'Added to the course: {n}.'],
  'activity.out-of': ['Thang điểm {n}', 'Out of {n}'],
  'activity.yours': ['Điểm của em', 'Your grade'],
  'activity.none': ['Chưa có điểm', 'No grade yet'],
  'activity.back': ['Về khoá học', 'Back to the course'],
  'activity.tab': ['Mở trong thẻ mới', 'Open in a new tab'],
  'activity.frame': ['Bài học: {title}', 'Lesson: {title}'],
  'grades.title': ['Sổ điểm', 'Gradebook'],
  'grades.note': ['Tự cập nhật khi có điểm mới.', 'Updates by itself when a grade arrives.'],
  'grades.pupil': ['Học sinh', 'Pupil'],
  'grades.empty': ['Sổ điểm sẽ hiện khi khoá học có bài.', 'The gradebook appears when the course has lessons.'],
  'grades.none': ['chưa có điểm', 'no grade yet'],
  'grades.at': ['lúc {time}', 'at {time}'],
  'grades.new': ['Điểm mới', 'New grade'],
  'grades.offline': ['Mất kết nối với LMS. Đang thử lại…', 'The LMS does not answer. Trying again…'],
  'add.title': ['Thêm bài học', 'Add lessons'],
  'add.frame': ['Chọn bài học từ Langbiang', 'Choose lessons from Langbiang'],
  'add.close': ['Đóng', 'Close'],
  'post.title': ['Đang mở Langbiang…', 'Opening Langbiang…'],
  'post.go': ['Tiếp tục', 'Continue'],
  'deep.done': ['Đã thêm {n} bài vào khoá học', 'Added to the course: {n}'],
  'deep.refused': ['Chưa thêm được bài', 'Nothing was added'],
  'deep.refused.why': ['LMS không nhận câu trả lời của công cụ, vì:', 'The LMS did not accept the tool’s answer:'],
  'deep.again': ['Chọn lại', 'Choose again'],
  'error.missing': ['Không có trang này', 'No such page'],
  'error.missing.why': [
    'Khoá học, bài học hay vai này không có trong LMS demo.',
    'This course, lesson or role is not in the demo LMS.',
  ],
  'error.home': ['Về trang đầu', 'To the first page'],
};

export const textIn = (locale: Locale, key: string, values: Readonly<Record<string, unknown>> = {}): string => {
  const text = texts[key]?.[locale === 'vi' ? 0 : 1];
  if (text === undefined) throw new Error(`No text ${key}`);
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
};
