import { useIntl } from 'react-intl';

const day = 24 * 60 * 60 * 1000;
const hour = 60 * 60 * 1000;
const minute = 60 * 1000;

/** Shows a time in the style of the admin's language, in the browser's time zone. */
export const When = ({ at }: { at: string }) => {
  const { formatDate } = useIntl();
  return <time dateTime={at}>{formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>;
};

/** Shows how far away a time is, such as "in 3 days", with the time itself in a tooltip. */
export const FromNow = ({ at }: { at: string }) => {
  const { formatDate, formatRelativeTime } = useIntl();
  const distance = Date.parse(at) - Date.now();
  const [value, unit] =
    Math.abs(distance) >= day
      ? ([Math.round(distance / day), 'day'] as const)
      : Math.abs(distance) >= hour
        ? ([Math.round(distance / hour), 'hour'] as const)
        : Math.abs(distance) >= minute
          ? ([Math.round(distance / minute), 'minute'] as const)
          : ([0, 'second'] as const);
  return (
    <time dateTime={at} title={formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}>
      {formatRelativeTime(value, unit, { numeric: 'auto' })}
    </time>
  );
};
