import type { ErrorPart } from './types.js';

/** Launches that are valid but lead nowhere, and what the picker refuses. */
export const catalogueErrors = {
  LAUNCH_NO_ITEM: {
    status: 404,
    vi: {
      title: 'Hoạt động này chưa có bài học',
      help: 'Em báo thầy/cô: hoạt động trong khoá học chưa được chọn bài.',
    },
    en: {
      title: 'This activity has no lesson yet',
      help: 'Please tell your teacher that no lesson was chosen for this activity.',
    },
  },
  LAUNCH_ITEM_UNKNOWN: {
    status: 404,
    vi: {
      title: 'Không tìm thấy bài học {{item}}',
      help: 'Bài có thể đã bị gỡ. Thầy/cô chọn lại bài cho hoạt động này trong khoá học.',
    },
    en: {
      title: 'There is no lesson {{item}}',
      help: 'It may have been removed. The teacher can choose another lesson for this activity in the course.',
    },
  },
  PICKER_NOTHING_CHOSEN: {
    status: 400,
    vi: { title: 'Chưa chọn bài nào', help: 'Quay lại và chọn ít nhất một bài.' },
    en: { title: 'No lesson is chosen', help: 'Go back and choose at least one lesson.' },
  },
  PICKER_POINTS_INVALID: {
    status: 400,
    vi: { title: 'Điểm tối đa của bài {{item}} không hợp lệ', help: 'Quay lại và nhập một số từ 1 đến 1000.' },
    en: { title: 'The points of lesson {{item}} are not valid', help: 'Go back and enter a number from 1 to 1000.' },
  },
  PICKER_GRADE_INVALID: {
    status: 400,
    vi: { title: 'Khối lớp không hợp lệ', help: 'Quay lại và chọn khối lớp từ 1 đến 12.' },
    en: { title: 'The grade is not valid', help: 'Go back and choose a grade from 1 to 12.' },
  },
} satisfies ErrorPart;
