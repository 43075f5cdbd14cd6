import type { RuleTexts } from '../../src/rules/index.js';
import type { SetFile } from '../model-set.js';

/** A file of the reader's machine, or what a link says of it. */
export interface DroppedFile extends SetFile {
  readonly path: string;
  /** What was read so far: what a link carries. */
  readonly pieces: Map<number, Uint8Array>;
}

/** All that is typed in. */
export interface State {
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly defaultBranch: string;
  readonly date: string;
  readonly prerelease: boolean;
  readonly tags: string;
  readonly flavor: string;
  readonly mode: RuleTexts['mode'];
  readonly onConflict: RuleTexts['onConflict'];
  readonly onStale: RuleTexts['onStale'];
  readonly commitTag: boolean;
  /** Names with sizes, one a line. */
  readonly names: string;
}

interface Linked {
  readonly state: State;
  readonly files: readonly { readonly path: string; readonly size: number; readonly pieces: readonly (readonly [number, string])[] }[];
}

/** An address longer than this is cut by mail programs and chats: headers that do not fit are left out, their names stay. */
const ADDRESS_LIMIT = 30_000;

/** The part of an address that carries the state: deflated JSON in base64url. Not `whole`: of the files only names and sizes are in it. */
export async function addressOf(state: State, files: readonly DroppedFile[]): Promise<{ readonly hash: string; readonly whole: boolean }> {
  const linked = await packed({ state, files: files.map(fileWith(true)) });
  if (linked.length <= ADDRESS_LIMIT) return { hash: `#${linked}`, whole: true };
  return { hash: `#${await packed({ state, files: files.map(fileWith(false)) })}`, whole: false };
}

function fileWith(headers: boolean): (file: DroppedFile) => Linked['files'][number] {
  return ({ path, size, pieces }) => ({
    path,
    size,
    pieces: headers ? [...pieces].map(([at, piece]) => [at, base64(piece)] as const) : [],
  });
}

export async function readState(hash: string): Promise<{ readonly state: State; readonly files: readonly DroppedFile[] } | undefined> {
  if (hash.length < 2) return undefined;
  try {
    const stream = new Blob([bytes(hash.slice(1))]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const { state, files } = JSON.parse(await new Response(stream).text()) as Linked;
    return {
      state,
      files: files.map(({ path, size, pieces }) => remembered(path, size, new Map(pieces.map(([at, piece]) => [at, bytes(piece)])))),
    };
  } catch {
    return undefined;
  }
}

async function packed(linked: Linked): Promise<string> {
  const stream = new Blob([JSON.stringify(linked)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return base64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

function base64(data: Uint8Array): string {
  let binary = '';
  for (const byte of data) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** A file as a link describes it: the pieces that were read when the link was made. */
export function remembered(path: string, size: number, pieces: Map<number, Uint8Array>): DroppedFile {
  if (pieces.size === 0) return { path, size, pieces };
  return {
    path,
    size,
    pieces,
    read: async (from, length) => {
      await Promise.resolve();
      for (const [at, bytes] of pieces) {
        if (at <= from && from < at + bytes.length) return bytes.subarray(from - at, from - at + length);
      }
      return new Uint8Array();
    },
  };
}
