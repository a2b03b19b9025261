import { found } from '../finding.js';
import { DATA_FRAME, framesOf, isFrame } from '../maps/frames.js';
import { mapRule } from './map-rule.js';

const [west, south, east, north] = DATA_FRAME;

/** Beyond the data there is no land: a frame that reaches there would show sea where there is none. */
export const mapFrame = mapRule('map-frame', ({ map, source }) =>
  framesOf(map).flatMap(({ frame, path }) => {
    if (isFrame(frame)) return [];
    return found(
      source.yaml.at([...path, 'frame']),
      {
        vi: 'Khung bản đồ sai thứ tự hoặc vượt ra ngoài dữ liệu',
        en: 'The frame is out of order or reaches beyond the data',
      },
      {
        vi: `Viết [tây, nam, đông, bắc] bằng độ, trong khoảng [${west}, ${south}, ${east}, ${north}].`,
        en: `Write [west, south, east, north] in degrees, inside of [${west}, ${south}, ${east}, ${north}].`,
      },
    );
  }),
);
