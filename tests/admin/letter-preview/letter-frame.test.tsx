import { render, screen } from '@strapi/strapi/admin/test';
import { LetterFrame } from '../../../admin/src/components/letter-preview/LetterFrame';

it('shows another letter in a new frame, as the old one would keep it in the history of the browser', () => {
  const { rerender } = render(<LetterFrame title="Letter" device="desktop" html="<p>One</p>" />);
  const before = screen.getByTitle('Letter');
  rerender(<LetterFrame title="Letter" device="desktop" html="<p>Two</p>" />);
  expect(screen.getByTitle('Letter')).not.toBe(before);
  expect(screen.getByTitle('Letter')).toHaveAttribute('srcdoc', expect.stringContaining('Two'));
});
