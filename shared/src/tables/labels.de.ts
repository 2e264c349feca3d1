/** German words that all exported tables share. */
export default { yes: 'ja', no: 'nein', asOf: 'Stand' };
