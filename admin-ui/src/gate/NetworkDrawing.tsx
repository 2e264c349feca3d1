/** The motif at large: partners of every kind on threads around one table. */
export function NetworkDrawing() {
  return (
    <svg className="drawing" viewBox="0 0 420 300" aria-hidden="true">
      <g className="threads">
        <path d="M210 150 78 62M210 150 196 34M210 150l128-72M210 150l150 46M210 150l-26 112M210 150 60 196M210 150l98 106" />
        <path className="far" d="M78 62 196 34l142 44 22 118-52 60-124 6L60 196z" />
      </g>
      <circle className="table" cx="210" cy="150" r="34" />
      <circle className="middle" cx="210" cy="150" r="17" />
      <circle className="k-labour" cx="78" cy="62" r="13" />
      <path className="k-chamber" d="m196 18 16 16-16 16-16-16z" />
      <rect className="k-public" x="325" y="65" width="26" height="26" rx="3" />
      <path className="k-learning" d="m360 180 17 30h-34z" />
      <path className="k-business" d="M300 242h16l8 14-8 14h-16l-8-14z" />
      <path className="k-social" d="M168 274a16 20 0 0 1 32 0z" />
      <circle className="k-other" cx="60" cy="196" r="10" />
    </svg>
  );
}
