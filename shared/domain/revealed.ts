/** Applications whose names are shown whole at once: as many as a list has rows. */
export const mostRevealed = 300;
