// The real program behind the pages: one `mare-admin bridge` for each test, a JSON line for each call.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { house } from './house';

export interface ApiError {
  code: string;
  message: string;
  fields: { field: string; rule: string; para: string; message: string; exception_possible: boolean }[];
}
export interface Call {
  verb: string;
  input: unknown;
  override?: Record<string, string>;
  request_id?: string | null;
}
export type Answer = { ok: unknown } | { error: ApiError };

export class Bridge {
  /** Every call, in the order it was made. */
  readonly calls: Call[] = [];
  /** Put here what happens to a call before it reaches the program: a delay, a broken wire. */
  before: ((call: Call) => Promise<void>) | undefined;
  /** Put here what happens to an answer on its way back: a delay; what it throws the page sees as a broken wire. */
  after: ((call: Call) => void | Promise<void>) | undefined;
  /** Put here what is answered in the program's place. */
  instead: ((call: Call) => Answer | undefined) | undefined;
  #program: ChildProcessWithoutNullStreams;
  #waiting = new Map<number, (answer: Answer) => void>();
  #next = 1;
  #said = '';
  #ended = false;

  constructor(folder: string) {
    this.#program = spawn(house.program, ['--data', folder, 'bridge']);
    createInterface({ input: this.#program.stdout }).on('line', (line) => {
      const { id, ...answer } = JSON.parse(line) as Answer & { id: number };
      this.#waiting.get(id)?.(answer as Answer);
      this.#waiting.delete(id);
    });
    this.#program.stderr.on('data', (words: Buffer) => (this.#said += words.toString()));
    this.#program.on('exit', () => {
      for (const answer of this.#waiting.values()) {
        answer({ error: { code: 'internal', message: `The program ended. ${this.#said}`, fields: [] } });
      }
      this.#waiting.clear();
    });
  }

  /** Sends a call and returns the answer as it comes. */
  async ask(call: Call): Promise<Answer> {
    this.calls.push(call);
    await this.before?.(call);
    // A page that still asks while its test is being cleared away gets what it would get of a program that is gone.
    if (this.#ended) return { error: { code: 'internal', message: 'The program ended.', fields: [] } };
    const other = this.instead?.(call);
    if (other) return other;
    const id = this.#next++;
    const answer = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#program.stdin.write(`${JSON.stringify({ id, override: {}, request_id: null, ...call })}\n`);
    });
    await this.after?.(call);
    return answer;
  }

  /** Runs a verb; throws what it refuses with. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async call(verb: string, input: unknown = {}, override: Record<string, string> = {}): Promise<any> {
    const answer = await this.ask({ verb, input, override });
    if ('error' in answer) throw new Error(`${verb}: ${answer.error.code}: ${answer.error.message} ${JSON.stringify(answer.error.fields)}`);
    return answer.ok;
  }

  async end(): Promise<void> {
    this.#ended = true;
    const gone = new Promise((resolve) => this.#program.once('exit', resolve));
    this.#program.stdin.end();
    await gone;
  }
}
