// The tables of docs/content-tags.md, made of what the tests check and of the table of formats.
import { DIRECTORY_NAMES, FILE_NAMES, GGUF_NAMES } from '../__tests__/model/public-names.js';
import { PUBLIC_SHAPES } from '../__tests__/model/public-shapes.js';
import { rowsOf } from '../__tests__/model/support/public-files.js';
import { aligned } from './docs-blocks.js';
import { FORMATS } from '../src/model/index.js';
import { PACKINGS } from '../src/model/formats/packings.js';

/** One row in so many of the tables of names is shown. */
const SHOWN = 8;

export function contentTables(): Readonly<Record<string, string>> {
  const names = [GGUF_NAMES, DIRECTORY_NAMES, FILE_NAMES].flatMap((text) => rowsOf(text).filter((_row, at) => at % SHOWN === 0));
  const shapes = Object.entries(PUBLIC_SHAPES).flatMap(([group, list]) =>
    list.map(({ what, tags, codes }) => [
      group,
      what,
      tags.length === 0 ? 'none' : tags.map((tag) => `\`${tag}\``).join(', '),
      codes?.join(', ') ?? '',
    ]),
  );
  return {
    names: aligned([['name', 'tag'], ...names.map(({ name, tag }) => [`\`${name}\``, `\`${tag}\``])]),
    shapes: aligned([['', 'files', 'tags', 'remarks'], ...shapes]),
    formats: aligned([
      ['format', 'extensions', 'what is read', 'its count may be a size'],
      ...FORMATS.map(({ name, extensions, role, read, size }) => [
        name,
        (extensions ?? '').split(' ').join(', '),
        role === 'pointer' || role === 'data'
          ? 'recognised: no model'
          : read === undefined
            ? 'recognised only'
            : role === 'companion'
              ? 'the whole file'
              : 'its header',
        { always: 'yes', large: 'from a million on', never: 'no' }[size],
      ]),
    ]),
    packings: aligned([
      ['tool', 'packed tensor ends in', 'width'],
      ...PACKINGS.map(({ tool, weight, weights }) => [
        tool,
        `\`${weight.source.replace(/^\(.*?\)|\\|\$$/g, '')}\``,
        weights === undefined ? 'config, else name' : 'the packing itself',
      ]),
    ]),
  };
}
