import type { Organisation } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { send } from '../../data/api.js';
import { KindTile } from './KindMark.js';

/** Pixels of the longer side, enough for dense screens. */
const SIDE = 112;

/** The logo of an organisation, or the sign of its kind. */
export function LogoTile({ organisation: { kind, logo } }: { organisation: Pick<Organisation, 'kind' | 'logo'> }) {
  const { data: image } = useQuery({
    queryKey: ['files', logo?.fileId, 'image'],
    queryFn: () => imageOf(logo?.fileId ?? ''),
    enabled: logo !== null,
    staleTime: Infinity,
    retry: false,
  });
  return image ? <Drawn image={image} /> : <KindTile kind={kind} />;
}

/** Files are served to be saved, not shown: the image is drawn from its bytes. */
async function imageOf(fileId: string): Promise<ImageBitmap> {
  const response = await send(`/files/${fileId}/content`, { headers: { Accept: '*/*' } });
  return createImageBitmap(await response.blob());
}

/** The name stands beside it. */
function Drawn({ image }: { image: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = SIDE / Math.max(image.width, image.height);
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (width && height) context?.drawImage(image, 0, 0, width, height);
  }, [image, width, height]);
  return (
    <span className="tile logo">
      <canvas ref={canvas} width={width} height={height} aria-hidden="true" />
    </span>
  );
}
