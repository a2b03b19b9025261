import { found } from '../finding.js';
import type { Rule } from './rule.js';

/** A file of content/maps has the shape of a map, and the id its name says. */
export const mapShape: Rule = {
  id: 'map-shape',
  severity: 'error',
  check: ({ maps }) =>
    maps.sources.flatMap(({ id, map, yaml, findings }) => {
      if (!map || map.id === id) return findings;
      return found(
        yaml.at(['id']),
        { vi: `Mã ${map.id} khác tên tệp`, en: `The id ${map.id} is not the name of the file` },
        { vi: `Viết id: ${id}, hoặc đổi tên tệp.`, en: `Write id: ${id}, or rename the file.` },
      );
    }),
};
