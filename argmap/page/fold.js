// A text as searches compare it: without case, accents, points and vowel signs, so that who leaves one out finds it too.
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
