const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** One well-formed UTF-8 sequence over bytes read as Latin-1 (Unicode, table 3-7), or any other byte. */
const SEQUENCE =
  /[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}|[^]/g;
/** Where bytes that are no UTF-8 go: lone low surrogates, which the config writer turns into the escape that Go writes. */
const STRAY_BYTE = 0xdc00;

/** The bytes of a `!!binary` scalar as text; undefined when it is not base64 with padding. Line breaks inside are allowed. */
export function decodeBinary(base64: string): string | undefined {
  const packed = base64.replace(/[\r\n]/g, '');
  if (!BASE64.test(packed)) return undefined;
  const bytes = Buffer.from(packed, 'base64').toString('latin1');
  return bytes.replace(SEQUENCE, (sequence) => {
    if (sequence.length > 1) return Buffer.from(sequence, 'latin1').toString('utf8');
    const byte = sequence.charCodeAt(0);
    return byte < 0x80 ? sequence : String.fromCharCode(STRAY_BYTE + byte);
  });
}
