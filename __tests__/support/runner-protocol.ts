/** A workflow command that a step printed: `::name key=value::message`. */
interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV as the runner does; throws where the runner fails the step. */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const name = line.slice(0, Math.max(heredoc, 0));
    const delimiter = line.slice(heredoc + 2);
    if (heredoc <= 0 || delimiter === '') throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    values[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}

/** What the runner made of a step's output: commands carried out, the rest as log, secrets replaced. */
export interface ParsedLog {
  readonly log: string;
  readonly commands: readonly WorkflowCommand[];
  readonly masks: readonly string[];
}

const KNOWN = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'stop-commands',
  'echo',
  'add-matcher',
  'remove-matcher',
];
const SHOWN = ['error', 'warning', 'notice', 'debug', 'group'];

/** Splits what a step printed into commands and log; `secrets` are masked from the start, as the runner does with tokens it knows. */
export function parseLog(output: string, secrets: readonly string[] = []): ParsedLog {
  const commands: WorkflowCommand[] = [];
  const masks: string[] = [...secrets];
  const log: string[] = [];
  let stoppedBy: string | undefined;
  for (const line of output.split(/\r?\n/)) {
    if (stoppedBy !== undefined) {
      if (line.trim() === `::${stoppedBy}::`) stoppedBy = undefined;
      else log.push(line);
      continue;
    }
    const command = parseCommand(line);
    if (command === undefined) {
      log.push(line);
      continue;
    }
    commands.push(command);
    if (command.name === 'stop-commands') stoppedBy = command.message;
    if (command.name === 'add-mask') masks.push(command.message, ...command.message.split(/\r?\n/));
    if (SHOWN.includes(command.name)) log.push(`##[${command.name}]${command.message}`);
  }
  const longestFirst = masks.filter((mask) => mask.trim() !== '').sort((a, b) => b.length - a.length);
  return { log: longestFirst.reduce((text, mask) => text.replaceAll(mask, '***'), log.join('\n')), commands, masks };
}

function parseCommand(line: string): WorkflowCommand | undefined {
  const match = /^\s*::([^\s:]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line);
  const [, name = '', properties = '', message = ''] = match ?? [];
  if (match === null || !KNOWN.includes(name.toLowerCase())) return undefined;
  const pairs = properties
    .split(',')
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), unescape(pair.slice(pair.indexOf('=') + 1))] as const);
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), message: unescape(message) };
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}
