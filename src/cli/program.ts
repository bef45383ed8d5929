// The commands, derived from the contracts: arguments by position, every other field an option. What runs them is handed in.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AbilityName } from '#contract/abilities.ts';
import { glance, type Glance } from '#contract/glance.ts';
import type { Terminal } from './run-command.ts';

export interface Invocation {
  readonly name: AbilityName | 'serve' | 'demo';
  readonly input: Readonly<Record<string, unknown>>;
  readonly json: boolean;
}

function dashed(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const JSON_HELP = 'one JSON document on stdout and nothing else there';

export function buildProgram(
  version: string,
  terminal: Pick<Terminal, 'out' | 'err'>,
  invoke: (invocation: Invocation) => Promise<void>,
  argv: readonly string[] = [],
): Command {
  const program = new Command('goodturn')
    .description(
      'Networking for people who hate networking: who you really know, and at most three small, kind steps a day.',
    )
    .version(version)
    .option('--json', JSON_HELP)
    .showHelpAfterError('(add --help for an example)')
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => terminal.out(text.replace(/\n$/, '')),
      writeErr: (text) => terminal.err(text.replace(/\n$/, '')),
    })
    .configureHelp({ showGlobalOptions: true });
  const groups = new Map<string, Command>();
  // Where a command is named, the others need not be made; help and what is misspelt look at them all.
  const first = argv.find((word) => !word.startsWith('-'));
  const all = Object.entries(glance) as [AbilityName, Glance][];
  const named = all.filter(([, it]) => it.command && it.command.words.split(' ')[0] === first);
  for (const [name, it] of named.length > 0 ? named : all) {
    if (!it.command) continue;
    const words = it.command.words.split(' ');
    const last = words.at(-1)!;
    const parent = words.length === 1 ? program : groupOf(program, groups, words[0]!);
    const command = groups.get(it.command.words) ?? parent.command(last);
    groups.set(it.command.words, command);
    fill(command, name, it, invoke);
  }
  program
    .command('serve')
    .argument('[files...]', 'import these first')
    .option('--demo', 'open the invented book')
    .option('--json', JSON_HELP)
    .description('Serve the page on this machine and print its address')
    .addHelpText('after', '\nExample:\n  goodturn serve')
    .action((files: string[], options: { demo?: boolean }, command: Command) =>
      invoke({ name: 'serve', input: { files, demo: options.demo === true }, json: isJson(command) }),
    );
  program
    .command('demo')
    .option('--people <n>', 'how many people', wholeNumber)
    .option('--seed <n>', 'another seed, another world', wholeNumber)
    .option('--serve', 'open it in the browser')
    .option('--json', JSON_HELP)
    .description('Make an invented book in a data folder of its own, to look around in')
    .addHelpText('after', '\nExample:\n  goodturn demo')
    .action((options: Record<string, unknown>, command: Command) =>
      invoke({ name: 'demo', input: options, json: isJson(command) }),
    );
  return program;
}

function groupOf(program: Command, groups: Map<string, Command>, word: string): Command {
  const known = groups.get(word);
  if (known) return known;
  const group = program.command(word);
  if (!Object.values(glance).some((it) => it.command?.words === word))
    group.description('See its commands with --help');
  groups.set(word, group);
  return group;
}

function fill(
  command: Command,
  name: AbilityName,
  it: Glance,
  invoke: (invocation: Invocation) => Promise<void>,
): void {
  const door = it.command!;
  const positional = door.arguments.map((argument) => argument.replace('...', ''));
  const { fields } = it;
  const optionalList = ['people', 'recommendations', 'voice'].includes(name);
  for (const argument of door.arguments) {
    const field = fields.find((one) => one.name === argument.replace('...', ''));
    command.argument(optionalList ? `[${argument}]` : `<${argument}>`, field?.describe);
  }
  for (const field of fields) {
    if (positional.includes(field.name)) continue;
    const flag = `--${dashed(field.name)}`;
    const option = new Option(
      field.type === 'boolean' ? flag : field.type === 'list' ? `${flag} <value...>` : `${flag} <value>`,
      field.describe,
    );
    if (field.choices) option.choices([...field.choices]);
    command.addOption(option);
  }
  // `log edit ID --at …`: the option belongs to `edit`, though `log` has one of that name.
  command
    .enablePositionalOptions()
    .description(it.summary)
    .option('--json', JSON_HELP)
    .addHelpText('after', `\nExample:\n  goodturn ${door.example}`)
    .action((...all: unknown[]) => {
      const self = all.at(-1) as Command;
      const options = all.at(-2) as Record<string, unknown>;
      const input: Record<string, unknown> = {};
      for (const field of fields) {
        const value = options[field.name];
        if (value !== undefined && !positional.includes(field.name))
          input[field.name] = field.type === 'number' ? Number(value) : value;
      }
      // commander reads `--no-second` as taking `--second` back.
      for (const { name: no } of fields)
        if (/^no[A-Z]/.test(no) && input[opposite(no)] === false) {
          delete input[opposite(no)];
          input[no] = true;
        }
      for (const [at, argument] of door.arguments.entries()) {
        const value = all[at];
        const field = fields.find((one) => one.name === positional[at]);
        if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
        input[positional[at]!] =
          argument.endsWith('...') && field?.type === 'text' ? (value as string[]).join(' ') : value;
      }
      return invoke({ name, input, json: isJson(self) });
    });
}

/** `noSecond`: `second`. */
function opposite(name: string): string {
  return name.charAt(2).toLowerCase() + name.slice(3);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It has to be a number from 1 to 999999.');
  return Number(text);
}

function isJson(command: Command): boolean {
  return command.optsWithGlobals<{ json?: boolean }>().json === true;
}

export { CommanderError };
