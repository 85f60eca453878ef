/**
 * Bytes of a file into text. What pastes and pages are read from (and offsets into a file count in) is that text made
 * readable: what no reader can see, and what would only stand between words and their finding, is taken out:
 *   byte order marks, soft hyphens, zero-width spaces, NULs   removed
 *   CRLF, CR                                                  a line feed
 *   non-breaking and fixed-width spaces                       a space
 * All else stays as it is: quotation marks, dashes, double spaces. JSON is not touched: it says exactly what it means.
 */

export type Decoded =
  | { readonly text: string; readonly encoding: string }
  | { readonly text: null; readonly reason: string; readonly advice: string };

/** Larger files are not news; reading them would only fill the memory. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Decodes by byte order mark, else as UTF-8, else by `charset`, else as Windows-1252; refuses what is not text. */
export function decodeBytes(bytes: Uint8Array, charset: string | null = null): Decoded {
  if (bytes.length > LARGEST_FILE) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return refused(
      `is ${size} MB, more than the 50 MB that are read`,
      'Split it into smaller files.',
    );
  }
  if (bytes.length === 0)
    return refused('is empty', 'Put the text of an article into it, or remove it.');
  const encoding = encodingOf(bytes, charset);
  if (encoding === null) {
    return refused(
      'is not text',
      'Save it as plain text, HTML or JSON; PDF and Word files are not read.',
    );
  }
  const text =
    encoding === 'windows-1252' ? decode1252(bytes) : new TextDecoder(encoding).decode(bytes);
  if (!VISIBLE.test(text))
    return refused('holds no text', 'Put the text of an article into it, or remove it.');
  return { text, encoding };
}

function refused(reason: string, advice: string): Decoded {
  return { text: null, reason, advice };
}

/** Byte order marks, then what the bytes allow. Null for what is not text in any of them. */
function encodingOf(bytes: Uint8Array, charset: string | null): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const { even, odd, control } = strangeBytes(bytes.subarray(0, 65_536));
  const half = Math.min(bytes.length, 65_536) / 2;
  // Western text in UTF-16 has a zero in every other byte, on one side only.
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  if (even + odd + control > Math.max(2, half * 0.02)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return knownCharset(charset) ?? 'windows-1252';
}

/** Zeros at even and odd places, and control characters that no text has. */
function strangeBytes(bytes: Uint8Array): { even: number; odd: number; control: number } {
  let even = 0;
  let odd = 0;
  let control = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    } else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) control++;
  }
  return { even, odd, control };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The name of an encoding that this machine can read. */
function knownCharset(charset: string | null): string | null {
  if (charset === null) return null;
  try {
    const { encoding } = new TextDecoder(charset);
    return encoding === 'utf-8' ? null : encoding;
  } catch {
    return null;
  }
}

/** What Windows-1252 has at 0x80–0x9F. Node 20 decodes these as Latin-1 does, to control characters. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decode1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80] as string);
}

/** A sign that would be left in the readable text, white space aside. */
const VISIBLE = /[^\s\0\u00ad\u200b\u2060\ufeff]/;

/** The text made readable, as described above. */
export function readable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}

/** The encoding that an HTML page or an XML declaration names in its first bytes. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return (
    /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ??
    null
  );
}
