import { encode } from 'punycode.js';
import { toNfc } from '../nfc';
import { isAscii } from './characters';

const MAX_LABEL = 63;
const MAX_DOMAIN = 253;
const LABEL = /^[\p{L}\p{M}\p{N}-]+$/u;
/** Nearly all domains: nothing in them has to be translated, and they keep all the rules below. */
const PLAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const TOP_LEVEL = /^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

export type DomainFault =
  | 'domain_missing'
  | 'ip_literal'
  | 'domain_without_dot'
  | 'domain_dots'
  | 'domain_label_too_long'
  | 'domain_hyphen'
  | 'domain_invalid'
  | 'top_level_domain_invalid'
  | 'too_long';

export type JudgedDomain = { ok: true; ascii: string } | { ok: false; reason: DomainFault };

const wrong = (reason: DomainFault): JudgedDomain => ({ ok: false, reason });

const toAsciiLabel = (label: string): string => (isAscii(label) ? label : `xn--${encode(label)}`);

/**
 * Tells whether the URL standard's host parser (UTS #46) reads the domain as exactly this one. The parser
 * also knows invalid `xn--` labels, unassigned characters and broken right-to-left labels. It only judges and
 * never translates: it decodes percent signs, turns `0x7f.1` into an IP address and folds look-alikes
 * (`ｇmail.com`) into another domain than the one a mailer would send to.
 */
function isHostOf(domain: string, ascii: string): boolean {
  const url = `http://${domain}/`;
  return URL.canParse(url) && new URL(url).hostname === ascii;
}

function judgeLabels(labels: string[]): DomainFault | undefined {
  if (labels.some((label) => label === '')) return 'domain_dots';
  // Encoding makes no label shorter, and one code point is two UTF-16 units at most.
  if (labels.some((label) => label.length > 2 * MAX_LABEL)) return 'domain_label_too_long';
  if (!labels.every((label) => LABEL.test(label))) return 'domain_invalid';
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return 'domain_hyphen';
  return undefined;
}

/** Judges a domain that is not `PLAIN`. @param lower in NFC and lower case */
function judgeUnusual(lower: string): JudgedDomain {
  const labels = lower.split('.');
  const fault = judgeLabels(labels);
  if (fault) return wrong(fault);
  const asciiLabels = labels.map(toAsciiLabel);
  if (asciiLabels.some((label) => label.length > MAX_LABEL)) return wrong('domain_label_too_long');
  const topLevel = asciiLabels.at(-1) ?? '';
  if (labels.length < 2) return wrong('domain_without_dot');
  if (!TOP_LEVEL.test(topLevel)) return wrong('top_level_domain_invalid');
  const ascii = asciiLabels.join('.');
  if (ascii.length > MAX_DOMAIN) return wrong('too_long');
  return isHostOf(lower, ascii) ? { ok: true, ascii } : wrong('domain_invalid');
}

/** Lists name the same few domains over and over, and the URL parser takes its time. */
const recent = new Map<string, JudgedDomain>();
const mostRecent = 1000;

/** Reads the domain of an address: its ASCII form in lower case (RFC 1035, RFC 5891), or why not. */
export function judgeDomain(domain: string): JudgedDomain {
  if (domain === '') return wrong('domain_missing');
  if (domain.startsWith('[')) return wrong('ip_literal');
  if (domain.length > 2 * MAX_DOMAIN) {
    return wrong(domain.includes('.') ? 'too_long' : 'domain_label_too_long');
  }
  const lower = toNfc(domain).toLowerCase();
  if (lower.length <= MAX_DOMAIN && !lower.includes('xn--') && PLAIN.test(lower)) {
    return { ok: true, ascii: lower };
  }
  const known = recent.get(lower);
  if (known) return known;
  const judged = judgeUnusual(lower);
  if (recent.size >= mostRecent) recent.clear();
  recent.set(lower, judged);
  return judged;
}
