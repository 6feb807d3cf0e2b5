/** "Exit this page" leads where nobody would ask why: the page GOV.UK's own component leads to. */
export const elsewhere = 'https://www.bbc.co.uk/weather';
