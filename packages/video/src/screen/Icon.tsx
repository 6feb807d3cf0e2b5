const shapes = {
  microphone: 'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11v1a6 6 0 0 0 12 0v-1M12 18v3M9 21h6',
  camera: 'M3 7h12v10H3zM15 11l6-4v10l-6-4',
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4M12 13V8M9.5 10.5L12 8l2.5 2.5',
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
  captions: 'M3 5h18v14H3zM7 11h4M13 11h4M7 15h7',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  leave: 'M4 15c0-4 16-4 16 0v2h-4v-3c-3-1-5-1-8 0v3H4z',
  file: 'M7 12l5-5a3 3 0 0 1 4 4l-7 7a4.5 4.5 0 0 1-6-6l7-7',
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing beside words, never instead of them. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="fd-video-icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
