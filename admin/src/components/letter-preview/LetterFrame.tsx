import { useRef } from 'react';
import { styled } from 'styled-components';
import { useWidth } from '../../hooks/useWidth';

const HEIGHT = 520;

/** The widths of screens in CSS pixels. */
const widths = { desktop: 640, phone: 360 } as const;

export type Device = keyof typeof widths;

const Desk = styled.div`
  height: ${HEIGHT}px;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Screen = styled.div`
  height: 100%;
  margin: 0 auto;
`;

const Frame = styled.iframe`
  display: block;
  border: none;
  transform-origin: 0 0;
`;

/**
 * Makes links open in a new window, which the sandbox blocks: otherwise a click would navigate the frame
 * away.
 */
const withoutWayOut = (html: string): string => {
  const base = '<base target="_blank">';
  return /<head(\s[^>]*)?>/i.test(html)
    ? html.replace(/<head(\s[^>]*)?>/i, (head) => head + base)
    : base + html;
};

interface Props {
  html: string;
  title: string;
  device: Device;
}

/** Shows the letter on a screen of this width, scaled down if there is no room for it. */
export const LetterFrame = ({ html, title, device }: Props) => {
  const desk = useRef<HTMLDivElement>(null);
  const room = useWidth(desk);
  const width = device === 'desktop' ? Math.max(widths.desktop, room) : widths.phone;
  const scale = room > 0 ? Math.min(1, room / width) : 1;
  return (
    <Desk ref={desk}>
      <Screen style={{ width: width * scale }}>
        <Frame
          // If a frame navigated to another letter, that would add a step to the browser's history.
          key={html}
          sandbox=""
          referrerPolicy="no-referrer"
          title={title}
          srcDoc={withoutWayOut(html)}
          style={{ width, height: HEIGHT / scale, transform: `scale(${scale})` }}
        />
      </Screen>
    </Desk>
  );
};
