import type {
  LessonParams,
  MatchingParams,
  OrderTimelineParams,
  ScenarioParams,
  SortGroupsParams,
} from '@langbiang/core';
import { smallLesson } from '@langbiang/h5p-library/small-lesson';

const behaviour = { retry: true, showSolution: true };

export const matching: MatchingParams = {
  questionHtml: 'Ghép mỗi vùng biển với bề rộng của nó.',
  behaviour,
  pairs: [
    { id: 'a', leftHtml: 'Lãnh hải', rightHtml: '12 hải lí', feedbackHtml: 'Đo từ đường cơ sở.' },
    { id: 'b', leftHtml: 'Mép ngoài vùng tiếp giáp', rightHtml: '24 hải lí', feedbackHtml: '12 và 12.' },
    { id: 'c', leftHtml: 'Vùng đặc quyền kinh tế', rightHtml: '200 hải lí', feedbackHtml: 'Cả phần lãnh hải.' },
  ],
  extras: [{ id: 'x', html: '350 hải lí', feedbackHtml: 'Số này không của vùng nào ở đây.' }],
};

export const sortGroups: SortGroupsParams = {
  questionHtml: 'Xếp mỗi mục vào đúng nhóm.',
  behaviour,
  groups: [
    { id: 'dao', html: 'Đảo' },
    { id: 'bai', html: 'Bãi ngầm' },
  ],
  items: [
    { id: 'a', html: 'Phú Quốc', groupId: 'dao', feedbackHtml: 'Nhô lên khi thuỷ triều cao.' },
    { id: 'b', html: 'Tư Chính', groupId: 'bai', feedbackHtml: 'Luôn ở dưới mặt nước.' },
    { id: 'c', html: 'Lý Sơn', groupId: 'dao', feedbackHtml: '' },
    { id: 'd', html: 'Phúc Tần', groupId: 'bai', feedbackHtml: '' },
  ],
};

export const timeline: OrderTimelineParams = {
  questionHtml: 'Xếp các sự kiện theo thứ tự thời gian.',
  behaviour,
  events: [
    { id: 'a', html: 'Việt Nam phê chuẩn UNCLOS', date: '1994', feedbackHtml: 'Quốc hội phê chuẩn.' },
    { id: 'b', html: 'Luật Biển Việt Nam', date: '2012', feedbackHtml: 'Luật có bảy chương.' },
    { id: 'c', html: 'Nghị quyết 36', date: '2018', feedbackHtml: '' },
    { id: 'd', html: 'Còn 34 tỉnh, thành phố', date: '1/7/2025', feedbackHtml: '' },
  ],
};

export const scenario: ScenarioParams = {
  questionHtml: 'Điện thoại reo. Em sẽ làm gì?',
  behaviour,
  scenes: [
    {
      id: 's1',
      html: 'Một người tự xưng công an bảo em ra khỏi nhà ngay.',
      choices: [
        { id: 'a', html: 'Tắt máy, nói với bố mẹ', quality: 'best', feedbackHtml: 'Em không một mình.', next: 's2' },
        { id: 'b', html: 'Hỏi tên người gọi', quality: 'acceptable', feedbackHtml: 'Họ vẫn nói dối.', next: 's2' },
        { id: 'c', html: 'Làm theo', quality: 'poor', feedbackHtml: 'Đó là điều kẻ gian chờ.', next: 's3' },
      ],
    },
    {
      id: 's2',
      html: 'Số ấy gọi lại.',
      choices: [
        { id: 'a', html: 'Cùng bố mẹ trình báo', quality: 'best', feedbackHtml: 'Em giúp cả người khác.', next: 'end' },
        { id: 'b', html: 'Chuyển một ít tiền', quality: 'poor', feedbackHtml: 'Họ sẽ đòi nữa.', next: 'end' },
      ],
    },
    {
      id: 's3',
      html: 'Họ hối em xếp đồ.',
      choices: [
        { id: 'a', html: 'Dừng lại', quality: 'best', feedbackHtml: 'Lúc nào dừng cũng là sớm.', next: 's2' },
        { id: 'b', html: 'Đi theo', quality: 'poor', feedbackHtml: 'Em đơn độc.', next: 'end' },
      ],
    },
    { id: 'end', html: 'Em ở nhà, có người lớn bên cạnh.', choices: [] },
  ],
};

/** The four types that arrange things, by library, in the order of the lesson. */
export const arranging = {
  'Langbiang.Matching': matching,
  'Langbiang.SortGroups': sortGroups,
  'Langbiang.OrderTimeline': timeline,
  'Langbiang.Scenario': scenario,
} as const;

export const subContentIds = Object.keys(arranging).map((_, index) => `00000000-0000-5000-8000-00000000001${index}`);

/** All four on the one page of a lesson. 3 + 4 + 3 + 4 points. */
export const arrangingLesson: LessonParams = {
  ...smallLesson,
  lessonId: 'B-T2',
  pages: [
    {
      id: 'xep',
      title: 'Ghép, xếp và chọn',
      bodyHtml: '<p>Em làm bốn hoạt động sau.</p>',
      interactions: Object.entries(arranging).map(([library, params], index) => ({
        objective: 'm1',
        content: {
          library: `${library} 1.0`,
          subContentId: subContentIds[index] ?? '',
          metadata: { title: params.questionHtml, license: 'U', contentType: library.replace('Langbiang.', '') },
          params,
        },
      })),
    },
  ],
};
