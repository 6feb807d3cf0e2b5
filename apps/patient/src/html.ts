const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text safe inside HTML and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}

/** Makes JSON safe inside `<script type="application/json">`: no `<` can end the element early. */
export function escapeJson(json: string): string {
  return json.replace(/</g, '\\u003c');
}
