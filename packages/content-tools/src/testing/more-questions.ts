/** Good questions of the types the sample lesson does not have, as YAML under `question`. */
export const matchingYaml = `  pairs:
    - { id: lanh-hai, left: Lãnh hải, right: 12 hải lí, feedback: Đúng thế. }
    - { id: tiep-giap, left: Mép ngoài vùng tiếp giáp, right: 24 hải lí, feedback: Đúng thế. }
    - { id: dac-quyen, left: Vùng đặc quyền kinh tế, right: 200 hải lí, feedback: Đúng thế. }
  extras:
    - { id: x, text: 350 hải lí, feedback: Số này không của vùng nào ở đây. }`;

export const sortGroupsYaml = `  groups:
    - { id: lanh-tho, text: Thuộc lãnh thổ }
    - { id: quyen, text: Quyền chủ quyền }
  items:
    - { id: noi-thuy, text: Nội thuỷ, group: lanh-tho, feedback: Phía trong đường cơ sở. }
    - { id: lanh-hai, text: Lãnh hải, group: lanh-tho, feedback: Tới 12 hải lí. }
    - { id: dac-quyen, text: Vùng đặc quyền kinh tế, group: quyen, feedback: Tới 200 hải lí. }
    - { id: them, text: Thềm lục địa, group: quyen, feedback: Đáy biển. }`;

export const orderTimelineYaml = `  events:
    - { id: mot, text: Tuyên bố đường cơ sở, date: '1982', feedback: Đầu tiên. }
    - { id: hai, text: Luật Biển Việt Nam, date: '2012', feedback: Thứ hai. }
    - { id: ba, text: Đường cơ sở Vịnh Bắc Bộ, date: '2025', feedback: Sau cùng. }`;

export const readingEvidenceYaml = `  passage: |
    Biển cho ta nhiều điều. [[mot|Lãnh hải rộng **12 hải lí**.]]

    [[hai|Vùng tiếp giáp nằm ngoài lãnh hải]], còn [[ba|thềm lục địa là đáy biển]].
  spans:
    - { id: mot, feedback: Câu này nói bề rộng. }
    - { id: hai, feedback: Chỗ này nói vị trí. }
    - { id: ba, feedback: Chỗ này nói về đáy biển. }
  claims:
    - { id: rong, text: Lãnh hải có bề rộng xác định., evidence: [mot] }
    - { id: nhieu, text: Có vùng nằm ngoài lãnh hải., evidence: [hai, ba] }`;

export const flashcardsYaml = `  cards:
    - { id: duong, term: { vi: đường cơ sở, en: baseline }, back: Đường dùng để tính bề rộng lãnh hải. }
    - { id: rong, front: Lãnh hải rộng bao nhiêu?, back: 12 hải lí. }
    - { id: hinh, front: Hình này vẽ gì?, picture: media/lanh-hai.svg, alt: Mặt cắt từ bờ ra khơi, back: Mặt cắt lãnh hải. }`;

export const scenarioYaml = `  scenes:
    - id: mo-dau
      text: Bạn em nói vùng tiếp giáp rộng 24 hải lí.
      choices:
        - { id: a, text: Vẽ sơ đồ cho bạn xem, quality: best, feedback: Bạn hiểu ngay., next: ket }
        - { id: b, text: Đồng ý cho xong, quality: poor, feedback: Bạn vẫn nhầm như trước., next: ket }
    - id: ket
      text: Hai bạn cùng đo lại trên bản đồ.`;

export const writtenAnswerYaml = `  words: { min: 40, max: 80 }
  rubric:
    - id: noi-dung
      text: Nội dung
      levels:
        - { id: tot, text: Nêu đúng hai vùng và bề rộng., points: 4 }
        - { id: kha, text: Nêu đúng một vùng., points: 2 }
        - { id: chua, text: Chưa nêu được vùng nào., points: 0 }
    - id: dien-dat
      text: Diễn đạt
      levels:
        - { id: ro, text: Câu **rõ ràng**., points: 1 }
        - { id: roi, text: Câu còn rối., points: 0 }
  guide: |
    Lãnh hải rộng 12 hải lí.
    Vùng tiếp giáp cũng rộng 12 hải lí.`;

/** On the map of sample-map.ts. */
export const mapHotspotsYaml = `  map: mau
  mode: find
  places:
    - { id: da-lat, feedback: Trên cao nguyên. }
    - { id: phu-quy, where: ngoài khơi phía đông nam, feedback: Ở ngoài khơi. }
  others:
    - { id: cu-binh-thuan }`;

/** On the drawing of the sample lesson. */
export const pictureHotspotsYaml = `  picture: media/lanh-hai.svg
  alt: Mặt cắt từ đất ra biển.
  mode: label
  places:
    - { id: bo, name: Bờ biển, circle: [10, 40, 6], feedback: Bên trái. }
    - { id: khoi, name: Ngoài khơi, rect: [70, 20, 20, 40], feedback: Bên phải. }
  extras:
    - { id: song, name: Cửa sông, feedback: Không có trong hình. }`;
