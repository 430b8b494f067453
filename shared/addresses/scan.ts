import {
  CLOSING_QUOTES,
  isComma,
  isLineBreak,
  isSemicolon,
  isSeparator,
  isSpace,
} from './characters';
import { unwrapAddress } from './judge';
import { normaliseAddress } from './normalise';

/** One entry found in a text, before it is judged as an address. */
export interface ScannedEntry {
  kind: 'address' | 'stray' | 'group';
  start: number;
  end: number;
  /** The bare address; empty for stray words and groups. */
  address: string;
  name?: string;
}

/** Words without an `@` that may turn out to be the name before an angle address. */
interface Words {
  start: number;
  end: number;
  pieces: string[];
}

const BULLETS = /^[>*•·‣▪–—|-]*$/;
const MAILTO = /^[(<']*mailto$/i;
const ESCAPED = /\\([\s\S])/g;

/**
 * Reads a pasted text once from left to right. Every look ahead stops at the end of the line and remembers a
 * miss, so that the time stays linear for any text.
 */
class Scanner {
  private readonly entries: ScannedEntry[] = [];
  private position = 0;
  private words: Words | undefined;
  /** The `Smith` of an unquoted `Smith, Alice <a@x.org>`. */
  private wordsBeforeComma: Words | undefined;
  /** The `a@x.org` of `a@x.org <mailto:a@x.org>`, as mail programs copy a link. */
  private addressJustBefore: ScannedEntry | undefined;
  private readonly missedUntil = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly most: number,
  ) {}

  scan(): ScannedEntry[] {
    while (this.position < this.text.length && this.entries.length < this.most) {
      this.step(this.text.charAt(this.position));
    }
    this.closeAll();
    return this.entries.slice(0, this.most);
  }

  private step(char: string): void {
    if (isSpace(char)) this.position += 1;
    else if (isComma(char)) this.atComma();
    else if (isSemicolon(char) || isLineBreak(char)) this.atEndOfEntry();
    else if (char === '<') this.atAngle();
    else if (CLOSING_QUOTES[char] && this.atQuote(CLOSING_QUOTES[char])) return;
    else this.atWord();
  }

  private atComma(): void {
    this.position += 1;
    this.addressJustBefore = undefined;
    this.close(this.wordsBeforeComma);
    this.wordsBeforeComma = this.words;
    this.words = undefined;
  }

  private atEndOfEntry(): void {
    this.position += 1;
    this.addressJustBefore = undefined;
    this.closeAll();
  }

  /** False when the quotation mark is never closed: it is then an ordinary character. */
  private atQuote(closing: string): boolean {
    const start = this.position;
    const close = this.find(closing, start + 1);
    if (close < 0) return false;
    const next = this.text.charAt(close + 1);
    if (next === '@') return false;
    const content = this.text.slice(start + 1, close).replace(ESCAPED, '$1');
    this.position = close + 1;
    if (content.includes('@') && !this.isAngleNext()) {
      this.closeAll();
      this.push({ kind: 'address', start, end: close + 1, address: unwrapAddress(content) });
    } else {
      this.addWord(start, content);
    }
    return true;
  }

  private atWord(): void {
    const start = this.position;
    this.position = this.endOfWord(start);
    const word = this.text.slice(start, this.position);
    if (this.atGroup(start, word)) return;
    if (!word.includes('@')) return this.addWord(start, word);
    this.closeAll();
    const address = unwrapAddress(word);
    this.push({ kind: 'address', start, end: this.position, address });
    this.addressJustBefore = this.entries.at(-1);
  }

  /** Finds the end of a word. A quoted local part belongs to its word with everything in it. */
  private endOfWord(start: number): number {
    const closing = CLOSING_QUOTES[this.text.charAt(start)];
    const close = closing ? this.find(closing, start + 1) : -1;
    let end = close < 0 ? start + 1 : close + 1;
    while (end < this.text.length) {
      const char = this.text.charAt(end);
      if (char === '<' || isSeparator(char)) break;
      end += 1;
    }
    return end;
  }

  /** `team: a@x.org, b@x.org;` (RFC 5322): one wrong entry as a whole, and never its members. */
  private atGroup(start: number, word: string): boolean {
    const colon = word.indexOf(':');
    const at = word.indexOf('@');
    const isGroupName = at < 0 ? word.endsWith(':') : colon >= 0 && colon < at;
    if (!isGroupName || MAILTO.test(word.slice(0, colon))) return false;
    const end = this.find(';', this.position);
    if (end < 0) return false;
    const groupStart = this.words?.start ?? start;
    this.words = undefined;
    this.closeAll();
    this.position = end + 1;
    this.push({ kind: 'group', start: groupStart, end: this.position, address: '' });
    return true;
  }

  private atAngle(): void {
    const start = this.position;
    while (this.text.charAt(this.position) === '<') this.position += 1;
    const inner = this.position;
    this.position = this.endOfAngle(inner);
    const address = unwrapAddress(this.text.slice(inner, this.position));
    if (this.text.charAt(this.position) === '>') this.position += 1;
    const before = this.addressJustBefore;
    this.addressJustBefore = undefined;
    if (before && normaliseAddress(before.address) === normaliseAddress(address)) {
      before.end = this.position;
      return;
    }
    const first = this.wordsBeforeComma ?? this.words;
    const name = first && this.nameBefore();
    this.words = this.wordsBeforeComma = undefined;
    this.push({ kind: 'address', start: first?.start ?? start, end: this.position, address, name });
  }

  private nameBefore(): string {
    return [this.wordsBeforeComma, this.words]
      .filter((words) => words !== undefined)
      .map((words) => words.pieces.join(' '))
      .join(', ');
  }

  private endOfAngle(inner: number): number {
    let end = inner;
    while (end < this.text.length) {
      const char = this.text.charAt(end);
      if (char === '>' || char === '<' || isComma(char) || isSemicolon(char)) break;
      if (isLineBreak(char)) break;
      const close = char === '"' ? this.find('"', end + 1) : -1;
      end = close < 0 ? end + 1 : close + 1;
    }
    return end;
  }

  private isAngleNext(): boolean {
    let next = this.position;
    while (isSpace(this.text.charAt(next))) next += 1;
    return this.text.charAt(next) === '<';
  }

  /** Finds one of the characters in this line, unless it is escaped; -1 if there is none. */
  private find(wanted: string, from: number): number {
    if (from <= (this.missedUntil.get(wanted) ?? -1)) return -1;
    let at = from;
    while (at < this.text.length && !isLineBreak(this.text.charAt(at))) {
      const char = this.text.charAt(at);
      if (wanted.includes(char)) return at;
      at += char === '\\' && !isLineBreak(this.text.charAt(at + 1)) ? 2 : 1;
    }
    this.missedUntil.set(wanted, at);
    return -1;
  }

  private addWord(start: number, piece: string): void {
    this.addressJustBefore = undefined;
    if (BULLETS.test(piece) && piece !== '') return;
    this.words ??= { start, end: start, pieces: [] };
    this.words.end = this.position;
    this.words.pieces.push(piece);
  }

  private push(entry: ScannedEntry): void {
    this.entries.push(entry);
  }

  private close(words: Words | undefined): void {
    if (words) this.push({ kind: 'stray', start: words.start, end: words.end, address: '' });
  }

  private closeAll(): void {
    this.close(this.wordsBeforeComma);
    this.close(this.words);
    this.wordsBeforeComma = this.words = undefined;
  }
}

/**
 * Finds the entries of a text from which the invisible characters were taken out before.
 * @param most reading ends with this entry
 */
export const scanEntries = (text: string, { most = Infinity } = {}): ScannedEntry[] =>
  new Scanner(text, most).scan();
