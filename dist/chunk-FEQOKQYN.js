import { createRequire as createRequire_ } from "node:module"; const require = createRequire_(import.meta.url);
import {
  contentChanged,
  sha256Digest
} from "./chunk-4N67BABJ.js";
import {
  Failure,
  printable
} from "./chunk-AQNUQLQL.js";

// src/pack/layer/hash-layer.ts
import { createHash } from "node:crypto";
import { closeSync as closeSync2, readSync } from "node:fs";

// src/pack/layer/file-identity.ts
var FIELDS = 4;
function identityTable({ entries }) {
  return new BigUint64Array(FIELDS * entries.reduce((files, { type }) => files + (type === "file" ? 1 : 0), 0));
}
function keepIdentity(table, file, { dev, ino, mtimeNs, ctimeNs }) {
  table.set([dev, ino, mtimeNs, ctimeNs], FIELDS * file);
}
function hasIdentity(table, file, stats) {
  const found = new BigUint64Array(FIELDS);
  keepIdentity(found, 0, stats);
  return found.every((value, field) => value === table[FIELDS * file + field]);
}
var TICK_MS = 20;
var SECONDS_TICK_MS = 2e3;
var SECOND_NS = 1000000000n;
var WAIT_MS = SECONDS_TICK_MS;
var Ticks = class {
  #clock;
  #left = WAIT_MS;
  constructor(clock) {
    this.#clock = clock;
  }
  /** Waits where needed, blocking; whether it did. */
  pass({ ctimeNs }) {
    const tick = ctimeNs % SECOND_NS === 0n ? SECONDS_TICK_MS : TICK_MS;
    const age = this.#clock.now() - Number(ctimeNs / 1000000n);
    const rest = Math.min(tick - Math.max(0, age), this.#left);
    if (rest <= 0) return false;
    this.#left -= rest;
    this.#clock.rest(rest);
    return true;
  }
};

// src/pack/layer/layer-file.ts
import { closeSync, constants, existsSync, fstatSync, openSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

// src/pack/names.ts
import { sep } from "node:path";
var BEYOND_ASCII = /[\u0080-\uffff]/;
var SHOWN_LENGTH_LIMIT = 200;
var LISTED_NAMES = 5;
function isAscii(text) {
  return !BEYOND_ASCII.test(text);
}
function rawName(text) {
  return isAscii(text) ? text : Buffer.from(text, "utf8").toString("latin1");
}
function nameText(raw) {
  if (isAscii(raw)) return raw;
  const bytes = Buffer.from(raw, "latin1");
  const text = bytes.toString("utf8");
  if (!text.includes("\uFFFD")) return text;
  let runes = "";
  for (let at = 0; at < bytes.length; ) {
    const width = runeWidth(bytes, at);
    runes += width === 0 ? "\uFFFD" : bytes.toString("utf8", at, at + width);
    at += Math.max(width, 1);
  }
  return runes;
}
function strictText(raw) {
  if (isAscii(raw)) return raw;
  const text = Buffer.from(raw, "latin1").toString("utf8");
  return rawName(text) === raw ? text : void 0;
}
function shown(raw, limit = SHOWN_LENGTH_LIMIT) {
  return printable(nameText(raw), limit);
}
function shownText(text) {
  return printable(text, SHOWN_LENGTH_LIMIT);
}
function listed(raws, count = raws.length, notes) {
  const names = raws.slice(0, LISTED_NAMES).map((raw) => `"${shown(raw)}"${notes?.has(raw) === true ? ` (${notes.get(raw) ?? ""})` : ""}`);
  return count > names.length ? `${names.join(", ")} and ${count - names.length} more` : names.join(", ");
}
function isInside(directory, path) {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}
function trimmed(raw) {
  const first = raw.charCodeAt(0);
  const last = raw.charCodeAt(raw.length - 1);
  if (first > 32 && first < 127 && last > 32 && last < 127) return raw;
  const text = strictText(raw) ?? nameText(raw);
  const space = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  const start = space.exec(text)?.[0] ?? "";
  const end = space.exec(Array.from(text).reverse().join(""))?.[0] ?? "";
  const cutStart = rawName(start).length;
  return cutStart >= raw.length ? "" : raw.slice(cutStart, raw.length - rawName(end).length);
}
function runeWidth(bytes, at) {
  const lead = bytes[at] ?? 0;
  const width = lead < 128 ? 1 : lead >= 194 && lead < 224 ? 2 : lead >= 224 && lead < 240 ? 3 : lead >= 240 && lead < 245 ? 4 : 0;
  if (width < 2) return width;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 224 ? 160 : lead === 240 ? 144 : 128;
  const high = lead === 237 ? 159 : lead === 244 ? 143 : 191;
  if (second < low || second > high) return 0;
  for (let next = 2; next < width; next++) if (((bytes[at + next] ?? 0) & 192) !== 128) return 0;
  return width;
}

// src/pack/failure.ts
function packFailure(code, message, hint, cause, at) {
  const problem = { code, message, hint, ...at === void 0 ? {} : { at } };
  return new Failure(problem, cause === void 0 ? {} : { cause });
}
function systemReason(thrown) {
  switch (systemCode(thrown)) {
    case "ENOENT":
      return "it does not exist";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ELOOP":
      return "it is a symbolic link";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open";
    default:
      return shownText(textOf(thrown, "message") ?? String(thrown));
  }
}
function systemCode(thrown) {
  return textOf(thrown, "code");
}
function textOf(thrown, key) {
  if (typeof thrown !== "object" || thrown === null) return void 0;
  const value = Reflect.get(thrown, key);
  return typeof value === "string" ? value : void 0;
}

// src/pack/layer/layer-file.ts
var FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
var DIRECTORY_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY;
function diskPath(root, name) {
  return isAscii(name) ? `${root}/${name}` : Buffer.concat([Buffer.from(`${root}/`, "utf8"), Buffer.from(name, "latin1")]);
}
var DESCRIPTORS = "/proc/self/fd";
var descriptorsWork;
var ContextFiles = class {
  #root;
  #changed;
  #byDescriptor;
  #top;
  #directory;
  /**
   * `root`: real path of the context. `changed`: what a file that is not as it was is called. `byDescriptor`: whether the system opens names
   * below open directories.
   */
  constructor(root, changed = changedWhilePacked, byDescriptor = descriptorsWork ??= process.platform === "linux" && existsSync(DESCRIPTORS)) {
    this.#root = root;
    this.#changed = changed;
    this.#byDescriptor = byDescriptor;
  }
  /** Opens the file of an entry, of which only `check` tells what it is now. Throws FILE_UNREADABLE, or what `changed` says. The caller closes it. */
  open(entry) {
    const slash = entry.name.lastIndexOf("/");
    const directory = this.#byDescriptor ? `${DESCRIPTORS}/${this.#enter(entry, entry.name.slice(0, Math.max(slash, 0)))}` : void 0;
    let descriptor;
    try {
      descriptor = openSync(
        directory === void 0 ? diskPath(this.#root, entry.name) : diskPath(directory, entry.name.slice(slash + 1)),
        FLAGS
      );
    } catch (cause) {
      throw this.#unopened(entry, cause);
    }
    try {
      if (directory === void 0) this.#checkPlace(descriptor, entry);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    return descriptor;
  }
  /** Proves that an open file is a regular one with the size of its entry, and tells what else the system knows of it. */
  check(descriptor, entry) {
    const stats = fstatSync(descriptor, { bigint: true });
    if (!stats.isFile()) throw this.#changed(entry, "it is no regular file any more");
    const size = Number(stats.size);
    if (size !== entry.size) throw this.#changed(entry, `it had ${entry.size} bytes when the kit was planned and has ${size} now`);
    return stats;
  }
  /** For a read that gave nothing before the end, or failed. */
  unread(entry, at, cause) {
    if (cause === void 0) return this.#changed(entry, `it ended after ${at} of ${entry.size} bytes`);
    return this.#unopened(entry, cause);
  }
  close() {
    for (const descriptor of [this.#directory?.descriptor, this.#top]) if (descriptor !== void 0) closeSync(descriptor);
    this.#directory = this.#top = void 0;
  }
  /** The directory at a raw path, opened element by element from the one that is open already or from the top. */
  #enter(entry, path) {
    try {
      this.#top ??= openSync(this.#root, DIRECTORY_FLAGS);
      if (path === "") return this.#top;
      if (this.#directory?.path === path) return this.#directory.descriptor;
      const known = this.#directory !== void 0 && path.startsWith(`${this.#directory.path}/`) ? this.#directory : void 0;
      if (known === void 0) this.#leave();
      let descriptor = known?.descriptor ?? this.#top;
      for (const element of path.slice(known === void 0 ? 0 : known.path.length + 1).split("/")) {
        const next = openSync(diskPath(`${DESCRIPTORS}/${descriptor}`, element), DIRECTORY_FLAGS);
        if (descriptor !== this.#top) closeSync(descriptor);
        descriptor = next;
        this.#directory = { path: "", descriptor };
      }
      this.#directory = { path, descriptor };
      return descriptor;
    } catch (cause) {
      this.#leave();
      throw isGone(cause) ? this.#changed(entry, "a directory on its path is gone or is a link now", cause) : this.#unopened(entry, cause);
    }
  }
  #leave() {
    if (this.#directory !== void 0) closeSync(this.#directory.descriptor);
    this.#directory = void 0;
  }
  /** Where names cannot be opened below a directory: the real path of what was opened, asked for afterwards. */
  #checkPlace(descriptor, entry) {
    const path = join(realpathSync(this.#root), nameText(entry.name));
    let found;
    try {
      if (realpathSync(path) === path) found = statSync(path);
    } catch (cause) {
      if (!isGone(cause)) throw this.#unopened(entry, cause);
    }
    const opened = fstatSync(descriptor);
    if (found?.ino !== opened.ino || found.dev !== opened.dev)
      throw this.#changed(entry, "a directory on its path is gone or is a link now");
  }
  #unopened(entry, cause) {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return this.#changed(entry, "it is gone", cause);
    if (code === "ELOOP" || code === "EISDIR" || code === "ENXIO") return this.#changed(entry, "it is no regular file any more", cause);
    return packFailure(
      "FILE_UNREADABLE",
      `"${shown(entry.name)}" cannot be read: ${systemReason(cause)}.`,
      "Make the file readable for the user that runs this step, or leave it out with a line in .kitignore.",
      cause
    );
  }
};
function isGone(cause) {
  return ["ENOENT", "ENOTDIR", "ELOOP"].includes(systemCode(cause) ?? "");
}
var changedSinceHashed = ({ name }, how, cause) => contentChanged(`"${shown(name)}"`, how, cause);
var changedWhilePacked = (entry, how, cause) => packFailure(
  "FILE_CHANGED",
  `"${shown(entry.name)}" changed while the kit was packed: ${how}.`,
  "Let the steps that write into the context end before this one, or leave the file out with a line in .kitignore, and run again.",
  cause
);

// src/pack/layer/tar-header.ts
var BLOCK = 512;
var TRAILER_SIZE = 2 * BLOCK;
var NAME_SIZE = 100;
var PREFIX_SIZE = 155;
var USTAR_SIZE_LIMIT = 8 ** 11;
function paddingOf(size) {
  const over = size % BLOCK;
  return over === 0 ? 0 : BLOCK - over;
}
function headerSize(entry) {
  if (entry.size < USTAR_SIZE_LIMIT && entry.name.length <= NAME_SIZE && isAscii(entry.name)) return BLOCK;
  const records = paxRecords(entry);
  return records === void 0 ? BLOCK : 2 * BLOCK + records.length + paddingOf(records.length);
}
function encodeHeader(entry) {
  const records = paxRecords(entry);
  if (records === void 0) {
    const split = splitName(entry.name);
    const block = mainBlock(entry);
    writeText(block, 0, NAME_SIZE, split?.name ?? entry.name);
    if (split !== void 0) writeText(block, 345, PREFIX_SIZE, split.prefix);
    return sealed(block);
  }
  const data = Buffer.alloc(records.length + paddingOf(records.length));
  data.write(records, "latin1");
  const main = mainBlock(entry);
  writeText(main, 0, NAME_SIZE, asciiOnly(entry.name));
  return Buffer.concat([extendedBlock(entry.name, records.length), data, sealed(main)]);
}
function mainBlock(entry) {
  const block = emptyBlock(entry.type === "directory" ? "5" : "0");
  writeOctal(block, 100, 8, entry.mode);
  writeOctal(block, 108, 8, 1e3);
  writeOctal(block, 116, 8, 0);
  writeOctal(block, 124, 12, entry.size < USTAR_SIZE_LIMIT ? entry.size : 0);
  writeOctal(block, 136, 12, 0);
  writeOctal(block, 329, 8, 0);
  writeOctal(block, 337, 8, 0);
  return block;
}
function extendedBlock(name, recordsSize) {
  const block = emptyBlock("x");
  const slash = name.lastIndexOf("/");
  const shadow = asciiOnly(`${name.slice(0, slash + 1)}PaxHeaders.0/${name.slice(slash + 1)}`);
  writeText(block, 0, NAME_SIZE, shadow.slice(0, NAME_SIZE).replace(/\/+$/, ""));
  for (const at of [100, 108, 116]) writeOctal(block, at, 8, 0);
  writeOctal(block, 124, 12, recordsSize);
  writeOctal(block, 136, 12, 0);
  return sealed(block);
}
function emptyBlock(type) {
  const block = Buffer.alloc(BLOCK);
  block.write(type, 156, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  return block;
}
function paxRecords(entry) {
  const plain = isAscii(entry.name);
  const long = entry.name.length > NAME_SIZE;
  const large = entry.size >= USTAR_SIZE_LIMIT;
  if (!large && plain && (!long || splitName(entry.name) !== void 0)) return void 0;
  return (plain && !long ? "" : record("path", entry.name)) + (large ? record("size", String(entry.size)) : "");
}
function record(key, value) {
  const rest = ` ${key}=${value}
`;
  let length = rest.length;
  while (length !== String(length).length + rest.length) length = String(length).length + rest.length;
  return String(length) + rest;
}
function splitName(name) {
  if (name.length <= NAME_SIZE) return void 0;
  const slash = name.slice(0, PREFIX_SIZE + 1).lastIndexOf("/");
  const rest = name.slice(slash + 1);
  return slash <= 0 || rest.length === 0 || rest.length > NAME_SIZE ? void 0 : { prefix: name.slice(0, slash), name: rest };
}
function asciiOnly(name) {
  return isAscii(name) ? name : nameText(name).replace(/[\u0080-\u{10ffff}]/gu, "");
}
function writeText(block, at, size, text) {
  block.write(text.slice(0, size), at, "latin1");
  if (text.length > size && text[size - 1] === "/") block[at + text.slice(0, size - 1).replace(/\/+$/, "").length] = 0;
}
function writeOctal(block, at, size, value) {
  block.write(value.toString(8).padStart(size - 1, "0"), at, "latin1");
}
function sealed(block) {
  let sum = 8 * 32;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

// src/pack/layer/segments.ts
function tarSize(entries) {
  let size = TRAILER_SIZE;
  for (const entry of entries) size += headerSize(entry) + entry.size + paddingOf(entry.size);
  return size;
}
function* segments(content, from = 0) {
  if (content.format === "raw") {
    for (const entry of content.entries) yield { kind: "file", file: 0, entry, from, length: entry.size - from };
    return;
  }
  let skip = from;
  let file = -1;
  for (const entry of content.entries) {
    const padding = paddingOf(entry.size);
    if (entry.type === "file") file += 1;
    if (skip > 0) {
      const whole = headerSize(entry) + entry.size + padding;
      if (skip >= whole) {
        skip -= whole;
        continue;
      }
    }
    const header = encodeHeader(entry);
    if (skip < header.length) yield { kind: "bytes", bytes: skip === 0 ? header : header.subarray(skip) };
    skip = Math.max(0, skip - header.length);
    if (entry.type === "file" && (skip < entry.size || entry.size === 0)) {
      yield { kind: "file", file, entry, from: skip, length: entry.size - skip };
    }
    skip = Math.max(0, skip - entry.size);
    if (padding > skip) yield { kind: "zeros", length: padding - skip };
    skip = Math.max(0, skip - padding);
  }
  if (skip < TRAILER_SIZE) yield { kind: "zeros", length: TRAILER_SIZE - skip };
}

// src/pack/layer/hash-layer.ts
var READ_SIZE = 256 * 1024;
function hashLayer(content, clock, onBytes) {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(Math.min(READ_SIZE, Math.max(content.size, 1)));
  const files = new ContextFiles(content.root);
  const [identities, ticks] = [identityTable(content), new Ticks(clock)];
  let used = 0;
  function flush() {
    if (used === 0) return;
    hash.update(used === buffer.length ? buffer : buffer.subarray(0, used));
    onBytes(used);
    used = 0;
  }
  function take(length, fill) {
    for (let done = 0; done < length; ) {
      if (used === buffer.length) flush();
      const filled = fill(used, Math.min(buffer.length - used, length - done), done);
      used += filled;
      done += filled;
    }
  }
  function takeFile(entry, file) {
    const descriptor = files.open(entry);
    try {
      const stats = files.check(descriptor, entry);
      keepIdentity(identities, file, stats);
      const same = () => hasIdentity(identities, file, files.check(descriptor, entry));
      if (ticks.pass(stats) && !same()) throw changedWhilePacked(entry, "it is being written to");
      take(entry.size, (at, room, done) => {
        const read2 = readSync(descriptor, buffer, at, room, done);
        if (read2 === 0) throw files.unread(entry, done);
        return read2;
      });
      if (entry.size > buffer.length && !same()) throw changedWhilePacked(entry, "it is being written to");
    } finally {
      closeSync2(descriptor);
    }
  }
  try {
    for (const segment of segments(content)) {
      switch (segment.kind) {
        case "bytes":
          take(segment.bytes.length, (at, room, done) => {
            buffer.set(segment.bytes.subarray(done, done + room), at);
            return room;
          });
          break;
        case "zeros":
          take(segment.length, (at, room) => {
            buffer.fill(0, at, at + room);
            return room;
          });
          break;
        case "file":
          takeFile(segment.entry, segment.file);
          break;
      }
    }
  } finally {
    files.close();
  }
  flush();
  return { digest: sha256Digest(hash.digest("hex")), identities };
}

// src/pack/layer/layer-source.ts
import { closeSync as closeSync3, read, readSync as readSync2 } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
var readAsync = promisify(read);
var SYNC_SIZE_LIMIT = 64 * 1024;
function layerSource(content, descriptor, identities) {
  return { descriptor, open: (from = 0) => openLayer(content, identities, from) };
}
function bytesSource(bytes, descriptor) {
  return {
    descriptor,
    open: (from = 0) => ({
      [Symbol.asyncIterator]: () => {
        const rest = [bytes.subarray(from)].filter((part) => part.length > 0)[Symbol.iterator]();
        return { next: () => Promise.resolve(rest.next()) };
      }
    })
  };
}
async function* openLayer(content, identities, from) {
  if (from < 0 || from > content.size) throw new RangeError(`offset ${from} is outside of the layer's ${content.size} bytes`);
  const size = Math.max(1, Math.min(READ_SIZE, content.size - from));
  const reader = new LayerReader(content, identities, from);
  let [ready, next] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
  let filling = reader.fill(next);
  try {
    for (; ; ) {
      const filled = await filling;
      if (filled === 0) return;
      [ready, next] = [next, ready];
      filling = reader.fill(next);
      filling.catch(() => void 0);
      yield ready.subarray(0, filled);
    }
  } finally {
    await filling.catch(() => void 0);
    reader.close();
  }
}
var LayerReader = class {
  #files;
  #identities;
  #segments;
  #segment;
  /** Bytes of the current segment that have been given out. */
  #done = 0;
  #descriptor;
  constructor(content, identities, from) {
    this.#files = new ContextFiles(content.root, changedSinceHashed);
    this.#identities = identities;
    this.#segments = segments(content, from);
  }
  /** Fills the buffer as far as the layer reaches and gives the number of bytes; 0 at the end. */
  async fill(buffer) {
    await setImmediate();
    let used = 0;
    while (used < buffer.length) {
      const segment = this.#current();
      if (segment === void 0) break;
      const length = segment.kind === "bytes" ? segment.bytes.length : segment.length;
      const room = Math.min(buffer.length - used, length - this.#done);
      let filled = room;
      if (segment.kind === "bytes") buffer.set(segment.bytes.subarray(this.#done, this.#done + room), used);
      else if (segment.kind === "zeros") buffer.fill(0, used, used + room);
      else filled = this.#readSmall(segment, buffer, used, room) ?? await this.#readLarge(segment, buffer, used, room);
      used += filled;
      this.#done += filled;
      if (this.#done === length) this.#leave(segment);
    }
    return used;
  }
  close() {
    this.#closeFile();
    this.#files.close();
  }
  #closeFile() {
    if (this.#descriptor !== void 0) closeSync3(this.#descriptor);
    this.#descriptor = void 0;
  }
  #current() {
    if (this.#segment === void 0) {
      const next = this.#segments.next();
      if (next.done === true) return void 0;
      this.#segment = next.value;
      this.#done = 0;
    }
    return this.#segment;
  }
  #leave(segment) {
    if (segment.kind === "file" && this.#descriptor !== void 0) this.#prove(segment, this.#descriptor);
    this.#closeFile();
    this.#segment = void 0;
  }
  #prove({ entry, file }, descriptor) {
    if (!hasIdentity(this.#identities, file, this.#files.check(descriptor, entry))) {
      throw changedSinceHashed(entry, "it was written to, or another file has taken its place");
    }
  }
  /** Without a promise; undefined for a file that is too large for that. */
  #readSmall({ entry, from }, buffer, at, room) {
    const descriptor = this.#descriptor ??= this.#files.open(entry);
    if (room === 0) return 0;
    if (entry.size > SYNC_SIZE_LIMIT) return void 0;
    const position = from + this.#done;
    let bytesRead;
    try {
      bytesRead = readSync2(descriptor, buffer, at, room, position);
    } catch (cause) {
      throw this.#files.unread(entry, position, cause);
    }
    if (bytesRead === 0) throw this.#files.unread(entry, position);
    return bytesRead;
  }
  async #readLarge({ entry, from }, buffer, at, room) {
    const descriptor = this.#descriptor ??= this.#files.open(entry);
    const position = from + this.#done;
    const { bytesRead } = await readAsync(descriptor, buffer, at, room, position).catch((cause) => {
      throw this.#files.unread(entry, position, cause);
    });
    if (bytesRead === 0) throw this.#files.unread(entry, position);
    return bytesRead;
  }
};

export {
  rawName,
  nameText,
  strictText,
  shown,
  shownText,
  listed,
  isInside,
  trimmed,
  packFailure,
  systemReason,
  systemCode,
  diskPath,
  ContextFiles,
  tarSize,
  hashLayer,
  layerSource,
  bytesSource
};
