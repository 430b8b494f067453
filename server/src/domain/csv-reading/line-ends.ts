/**
 * Makes every line end `\n`, chunk by chunk, so that lines are counted the same way whichever program wrote
 * the file.
 */
export class LineEnds {
  private endedWithReturn = false;

  write(text: string): string {
    if (text === '') return '';
    // The other half of a `\r\n` that was cut in two.
    const rest = this.endedWithReturn && text.startsWith('\n') ? text.slice(1) : text;
    this.endedWithReturn = text.endsWith('\r');
    return rest.replace(/\r\n?/g, '\n');
  }
}
