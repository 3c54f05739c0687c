; vóór-beeld, versie 2; trap, a
; days_s: within so many days a dossier in step s ends. rank_s: so many edges at most are left.
(declare-const days_een_0 Int)
(declare-const rank_een_0 Int)
(declare-const days_twee_1 Int)
(declare-const rank_twee_1 Int)
(declare-const days_weerwoord_2 Int)
(declare-const rank_weerwoord_2 Int)
(declare-const days_boven_3 Int)
(declare-const rank_boven_3 Int)
(assert (>= days_een_0 0))
(assert (>= rank_een_0 0))
; door
(assert (>= days_een_0 (+ 0 days_twee_1)))
(assert (> rank_een_0 rank_twee_1))
; intrekken
(assert (>= days_een_0 17))
; zwijgt
(assert (>= days_een_0 (+ 0 days_twee_1)))
(assert (> rank_een_0 rank_twee_1))
(assert (>= days_twee_1 0))
(assert (>= rank_twee_1 0))
; uitleggen
(assert (>= days_twee_1 (+ 17 days_weerwoord_2)))
(assert (> rank_twee_1 rank_weerwoord_2))
; intrekken
(assert (>= days_twee_1 17))
; zwijgt
(assert (>= days_twee_1 (+ 17 days_boven_3)))
(assert (> rank_twee_1 rank_boven_3))
(assert (>= days_weerwoord_2 0))
(assert (>= rank_weerwoord_2 0))
; opschalen
(assert (>= days_weerwoord_2 (+ 10 days_boven_3)))
(assert (> rank_weerwoord_2 rank_boven_3))
; intrekken
(assert (>= days_weerwoord_2 10))
; zwijgt
(assert (>= days_weerwoord_2 10))
(assert (>= days_boven_3 0))
(assert (>= rank_boven_3 0))
; bevestigen
(assert (>= days_boven_3 5))
; beroep
(assert (>= days_boven_3 5))
; intrekken
(assert (>= days_boven_3 5))
; zwijgt
(assert (>= days_boven_3 5))
(minimize days_een_0)
(check-sat)
(get-objectives)
