const touches = ['pointerdown', 'keydown'] as const;

/** Calls back once, when somebody next touches the screen or a key. Gives back the way to stop waiting. */
export function atNextTouch(touched: () => void): () => void {
  const stop = () => {
    for (const touch of touches) window.removeEventListener(touch, once, true);
  };
  const once = () => {
    stop();
    touched();
  };
  for (const touch of touches) window.addEventListener(touch, once, true);
  return stop;
}
