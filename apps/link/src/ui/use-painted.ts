import { useEffect, useState } from 'react';

/**
 * True once the screen has been painted for the first time. Each picture in SVG is a document of its
 * own to the browser: a list of them takes longer than all the rest of its screen, which can be used
 * without them.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame is painted after its animation callbacks; a timer set there comes after that.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}
