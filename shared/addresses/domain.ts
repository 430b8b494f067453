import { encode } from 'punycode.js';
import { toNfc } from '../nfc';

const MAX_LABEL = 63;
const MAX_DOMAIN = 253;
const ASCII_ONLY = /^[\0-\x7f]*$/;
const LABEL = /^[\p{L}\p{M}\p{N}-]+$/u;
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

const toAsciiLabel = (label: string): string =>
  ASCII_ONLY.test(label) ? label : `xn--${encode(label)}`;

/**
 * Tells whether the URL standard's host parser (UTS #46) reads the domain as exactly this one. The parser
 * also knows invalid `xn--` labels, unassigned characters and broken right-to-left labels. It only judges and
 * never translates: it decodes percent signs, turns `0x7f.1` into an IP address and folds look-alikes
 * (`ｇmail.com`) into another domain than the one a mailer would send to.
 */
function isHostOf(domain: string, ascii: string): boolean {
  try {
    return new URL(`http://${domain}/`).hostname === ascii;
  } catch {
    return false;
  }
}

function judgeLabels(labels: string[]): DomainFault | undefined {
  if (labels.some((label) => label === '')) return 'domain_dots';
  // Encoding makes no label shorter, and one code point is two UTF-16 units at most.
  if (labels.some((label) => label.length > 2 * MAX_LABEL)) return 'domain_label_too_long';
  if (!labels.every((label) => LABEL.test(label))) return 'domain_invalid';
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return 'domain_hyphen';
  return undefined;
}

/** Reads the domain of an address: its ASCII form in lower case (RFC 1035, RFC 5891), or why not. */
export function judgeDomain(domain: string): JudgedDomain {
  if (domain === '') return wrong('domain_missing');
  if (domain.startsWith('[')) return wrong('ip_literal');
  if (domain.length > 2 * MAX_DOMAIN && domain.includes('.')) return wrong('too_long');
  const lower = toNfc(domain).toLowerCase();
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
  const isPlain = ascii === lower && !ascii.includes('xn--');
  return isPlain || isHostOf(lower, ascii) ? { ok: true, ascii } : wrong('domain_invalid');
}
