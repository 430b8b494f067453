import { useText } from '../../hooks/useText';

export interface Count {
  count: number;
  /** True if the number is only approximate. */
  isApproximate?: boolean;
}

/** Words a count: "12 members", or "about 120,000 members". */
export const useCountOf = () => {
  const text = useText();
  return {
    members: ({ count, isApproximate }: Count): string =>
      text(isApproximate ? 'selection.members_about' : 'selection.members', { count }),
    results: ({ count, isApproximate }: Count): string =>
      text(isApproximate ? 'selection.results_about' : 'selection.results', { count }),
  };
};
