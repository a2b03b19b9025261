import { Command, InvalidArgumentError, Option } from 'commander';
import { buildCommand } from './commands/build-command.js';
import type { CommonOptions } from './commands/common.js';
import { coverageCommand } from './commands/coverage-command.js';
import { fmtCommand } from './commands/fmt-command.js';
import { freezeCheckCommand } from './commands/freeze-check-command.js';
import { lintCommand } from './commands/lint-command.js';
import { mapsCommand } from './commands/maps-command.js';
import { newCommand } from './commands/new-command.js';
import { previewCommand } from './commands/preview-command.js';
import { quizSetsCommand } from './commands/quiz-sets-command.js';
import { statsCommand } from './commands/stats-command.js';

/** Exit codes: 0 fine (warnings too), 1 errors in the content, 2 the command itself could not run. */
const program = new Command('content')
  .description('Soát, đóng gói và xem thử bài học · Check, pack and look at lessons')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--content <dir>', 'thư mục bài học · content folder', 'content')
    .addOption(new Option('--lang <lang>', 'ngôn ngữ · language').choices(['vi', 'en']).default('vi'));
}

command('lint', 'Soát bài: mỗi lỗi nêu tệp, dòng và cách sửa · Check the lessons')
  .option('--json', 'kết quả dạng JSON · as JSON', false)
  .action((options: CommonOptions & { json: boolean }) => run(() => lintCommand(options)));

command('build', 'Đóng gói bài học thành H5P · Pack the lessons as H5P')
  .option('--out <dir>', 'thư mục kết quả · output folder', '.build/content')
  .action((options: CommonOptions & { out: string }) => run(() => buildCommand(options)));

command('maps', 'Vẽ bản đồ để xem · Draw the maps to look at them')
  .argument('[map]', 'mã bản đồ, ví dụ lam-dong · id of a map')
  .option('--out <dir>', 'thư mục kết quả · output folder', '.build/content')
  .action((map: string | undefined, options: CommonOptions & { out: string }) => run(() => mapsCommand(map, options)));

command('preview', 'Xem thử bài trong trình duyệt · Look at the lessons in a browser')
  .argument('[lesson]', 'mã bài, ví dụ B-M4 · id of a lesson')
  .option('--out <dir>', 'thư mục kết quả · output folder', '.build/content')
  .option('--port <port>', 'cổng; 0: cổng trống bất kì · port; 0: any free one', portNumber, 4180)
  .option('--gallery', 'mọi loại hoạt động trong mọi trạng thái · every content type in every state', false)
  .action((lesson: string | undefined, options: CommonOptions & { out: string; port: number; gallery: boolean }) =>
    run(() => previewCommand(lesson, options)),
  );

command('new', 'Mở bài mới: thư mục có đủ tệp · Begin a lesson')
  .argument('<id>', 'mã bài chưa dùng, ví dụ A-M41 · an id not taken')
  .requiredOption('--title <title>', 'tên bài · title')
  .requiredOption('--outcome <id>', 'yêu cầu cần đạt chính · the main outcome')
  .action((id: string, options: CommonOptions & { title: string; outcome: string }) =>
    run(() => newCommand(id, options)),
  );

command('fmt', 'Đưa chữ trong bài về một dạng · Bring the texts into one form')
  .option('--check', 'chỉ xem, không sửa · look only', false)
  .action((options: CommonOptions & { check: boolean }) => run(() => fmtCommand(options)));

command('freeze-check', 'Mã đã dùng không mất, không dùng lại · Ids once in use stay')
  .option('--update', 'ghi sổ mã mới · take new ids in', false)
  .action((options: CommonOptions & { update: boolean }) => run(() => freezeCheckCommand(options)));

command('coverage', 'Bảng yêu cầu cần đạt × bài · Outcomes and the lessons that serve them')
  .option('--json', 'kết quả dạng JSON · as JSON', false)
  .option('--gaps', 'chỉ chủ đề chưa có bài · only topics without a lesson', false)
  .action((options: CommonOptions & { json: boolean; gaps: boolean }) => run(() => coverageCommand(options)));

command('quiz-sets', 'Bộ câu hỏi theo môn, lớp mà ngân hàng làm được · Quiz sets the bank can fill')
  .option('--write', 'tạo bộ còn thiếu · make those that are missing', false)
  .action((options: CommonOptions & { write: boolean }) => run(() => quizSetsCommand(options)));

command('stats', 'Đếm bài, câu hỏi, hình, dữ kiện · Count what there is')
  .option('--json', 'kết quả dạng JSON · as JSON', false)
  .action((options: CommonOptions & { json: boolean }) => run(() => statsCommand(options)));

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('0–65535');
  return port;
}

async function run(work: () => number | Promise<number>) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

await program.parseAsync();
