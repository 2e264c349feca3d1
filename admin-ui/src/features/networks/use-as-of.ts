import { useSearchParams } from 'react-router';

const PARAM = 'stand';

/** The day as of which the page shows members; it stands in the address. */
export function useAsOf(): [day: string | null, choose: (day: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const choose = (day: string | null) =>
    setParams(
      (shown) => {
        if (day) shown.set(PARAM, day);
        else shown.delete(PARAM);
        return shown;
      },
      { replace: true, preventScrollReset: true },
    );
  return [params.get(PARAM), choose];
}
