/** Finds the text of a code in a picture; undefined where there is none. */
export type ReadCode = (picture: HTMLVideoElement | ImageBitmap) => Promise<string | undefined>;

interface Detector {
  detect(picture: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** The longer side of what is searched, pixels: more finds nothing more and takes longer. */
const SIDE = 800;

/** The phone's own reader where it has one, else one that is only loaded then. */
export async function openReader(): Promise<ReadCode> {
  const { BarcodeDetector: Native } = globalThis as { BarcodeDetector?: DetectorClass };
  const formats = await Native?.getSupportedFormats().catch((): string[] => []);
  if (Native && formats?.includes('qr_code')) {
    const detector = new Native({ formats: ['qr_code'] });
    return async picture => (await detector.detect(picture))[0]?.rawValue;
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return async picture => {
    const pixels = draw(canvas, picture);
    try {
      return pixels && decodeQR(pixels);
    } catch {
      // No code in this picture.
      return undefined;
    }
  };
}

function draw(canvas: HTMLCanvasElement, picture: HTMLVideoElement | ImageBitmap): ImageData | undefined {
  const video = picture instanceof HTMLVideoElement;
  const [width, height] = video ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  if (!width || !height) return undefined;
  const scale = Math.min(1, SIDE / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}
