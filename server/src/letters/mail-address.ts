/** Reads one bare mail address, or answers null: no display name, no list, nothing that could end a header. */
export function mailAddress(text: string | null | undefined): string | null {
  const address = (text ?? '').trim();
  return /^[^\s@<>()[\]",;:\\\p{Cc}\p{Cf}\p{Cs}]+@[^\s@<>()[\]",;:\\\p{Cc}\p{Cf}\p{Cs}]+$/u.test(
    address,
  )
    ? address
    : null;
}

export function mailtoLink(address: string): string {
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`;
}
