/* voor_beeld, versie 2; trap__a
   spin -a model.pml && gcc -o pan pan.c && ./pan -a -N eindigt      (and geen_stille_dood, nooit_lager)
   spin -a -DGRENS=days model.pml: op_tijd must hold, and krap must fail where the bound is tight.
   "max search depth too small" is no proof: give pan a larger -m. */
#define een_0 0
#define twee_1 1
#define weerwoord_2 2
#define boven_3 3
#define EINDE 4
#define VAST 5

short st = VAST;
byte trede, termijn;             /* the rung of the holder, from 1; the named term that runs; 0 is none */
bool zonder_redenen = true;      /* the last duty or judgment was not answered with reasons */
bool stille_dood, lager;         /* what must never come true */
#ifdef GRENS
int klok;
#define duur(d) klok = (klok + d > GRENS -> GRENS + 1 : klok + d)
#else
#define duur(d) skip
#endif

inline naar(s, r, t) { st = s; trede = r; termijn = t }
inline zwijgt_naar(r, t)         /* who is silent is followed by one higher; in one named term by none lower */
{
  lager = lager || (termijn != 0 && termijn == t -> r < trede : r <= trede)
}
inline eindigt_mits() { stille_dood = stille_dood || zonder_redenen }

ltl eindigt { <> (st == EINDE) }
ltl geen_stille_dood { [] !stille_dood }
ltl nooit_lager { [] !lager }
#ifdef GRENS
ltl op_tijd { [] (klok <= GRENS) }
ltl krap { [] (klok < GRENS) }
#endif

active proctype dossier()
{
  naar(een_0, 1, 1);
  do
  :: atomic { st == een_0 ->
     if
     :: duur(0); zonder_redenen = true; naar(twee_1, 1, 1) /* door */
     :: duur(17); naar(EINDE, 0, 0) /* intrekken */
     :: duur(0); zwijgt_naar(1, 1); zonder_redenen = true; naar(twee_1, 1, 1) /* zwijgt */
     fi }
  :: atomic { st == twee_1 ->
     if
     :: duur(17); zonder_redenen = false; naar(weerwoord_2, 0, 0) /* uitleggen */
     :: duur(17); naar(EINDE, 0, 0) /* intrekken */
     :: duur(17); zwijgt_naar(2, 0); zonder_redenen = true; naar(boven_3, 2, 0) /* zwijgt */
     fi }
  :: atomic { st == weerwoord_2 ->
     if
     :: duur(10); naar(boven_3, 2, 0) /* opschalen */
     :: duur(10); naar(EINDE, 0, 0) /* intrekken */
     :: duur(10); eindigt_mits(); naar(EINDE, 0, 0) /* zwijgt */
     fi }
  :: atomic { st == boven_3 ->
     if
     :: duur(5); zonder_redenen = false; eindigt_mits(); naar(EINDE, 0, 0) /* bevestigen */
     :: duur(5); naar(EINDE, 0, 0) /* beroep */
     :: duur(5); naar(EINDE, 0, 0) /* intrekken */
     :: duur(5); zonder_redenen = true; naar(EINDE, 0, 0) /* zwijgt */
     fi }
  :: st == EINDE -> break
  od
}
