import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { PaletteContext } from './PaletteContext.js';

const Palette = lazy(() => import('./Palette.js'));

/** The palette's code arrives when it is opened for the first time. */
export function PaletteProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const control = useMemo(
    () => ({
      open: () => {
        setWanted(true);
        setOpen(true);
      },
    }),
    [],
  );
  return (
    <PaletteContext value={control}>
      {children}
      {wanted && (
        <Suspense>
          <Palette open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </PaletteContext>
  );
}
