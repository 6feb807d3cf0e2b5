import { Card } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

type Props = { urgency: 'emergency' | 'urgent'; title: string; level: 'h1' | 'h2'; children: ReactNode };

/** For advice pages only (R24). The heading says the level of urgency to those who do not see the colour (R25). */
export function CareCard({ urgency, title, level, children }: Props) {
  return (
    <Card cardType={urgency}>
      <Card.Heading headingLevel={level}>{title}</Card.Heading>
      {children}
    </Card>
  );
}
