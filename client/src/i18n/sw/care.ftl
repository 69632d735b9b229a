# Nani wa kutembelea leo, kwa nini, na wiki ina nini.
care-first = Dalili za hatari kwanza
care-overdue = Zimechelewa
care-today = Leo
care-week = Siku zijazo
care-start = Anza ziara
care-start-who = kwa { $who }
care-more = { $count ->
    [one] Onyesha moja zaidi
   *[other] Onyesha { $count } zaidi
}
care-family = Familia nzima
care-in-family = Familia ya { $family }
care-wish = Wanavyotaka: { $wish }
care-bring = Beba: { $things }
care-order = Kwa mpangilio gani?
care-order-need = Panapohitajika zaidi kwanza
care-order-way = Njia fupi zaidi

## Kwa nini
care-why-danger = Dalili ya hatari: tazama hali ilivyo sasa
care-why-newborn = Mtoto mchanga: mwone mama na mtoto
care-why-fever = Homa: tazama kama imeisha
care-why-thin-arm = Mkono mwembamba: pima tena
care-why-vaccines-missed = Chanjo ilikosekana: uliza kama imetolewa
care-why-pregnancy-weeks = Ujauzito: mtembelee
care-why-pregnancy = Ujauzito: mtembelee tena
care-why-vaccines = Chanjo: tazameni kadi pamoja
care-why-growth = Ukuaji: mpime mtoto
care-why-elder = Mzee: tazama anaendeleaje
care-why-household = Ziara ya familia: tazama wote wanaendeleaje
care-due-today = Ni siku yake leo.
care-due-in = { $days ->
    [one] Siku yake ni kesho.
   *[other] Siku yake ni { $day }.
}
care-due-since = Siku yake ilikuwa { $day }.
care-late = { $days ->
    [one] Imechelewa siku moja: siku yake ilikuwa { $day }.
   *[other] Imechelewa siku { $days }: siku yake ilikuwa { $day }.
}
care-because-signs = Iliandikwa { $day }: { $signs }.
care-because-seen = Iliandikwa { $day }.
care-because-week = Takriban wiki ya { $week } ya ujauzito.
care-because-days-old = { $days ->
    [one] Siku moja baada ya kuzaliwa { $day }.
   *[other] Siku { $days } baada ya kuzaliwa { $day }.
}
care-because-weeks-old = Wiki { $weeks } baada ya kuzaliwa { $day }.
care-because-never = Hakuna ziara kama hii iliyoandikwa bado.
care-because-last = Mara ya mwisho: { $day }.

## Dalili za hatari
care-sign-no-drink = hawezi kunywa wala kunyonya
care-sign-not-feeding = hanyonyi
care-sign-vomits = anatapika kila kitu
care-sign-fits = degedege
care-sign-convulsions = degedege
care-sign-sleepy = amelegea sana
care-sign-asleep = haamki
care-sign-chest = kifua kinabonyea ndani
care-sign-breath = anapumua kwa haraka au kwa shida
care-sign-fast-breathing = anapumua kwa haraka
care-sign-bleeding = anatokwa damu
care-sign-bleeds = anatokwa damu
care-sign-head = kichwa kinauma sana
care-sign-severe-headache = kichwa kinauma sana
care-sign-swollen-face = uso umevimba
care-sign-fever = homa
care-sign-still = mtoto anacheza kidogo tumboni
care-sign-muac-red = mkono mwembamba sana (nyekundu)

## Vya kubeba
care-bring-thermometer = kipimajoto
care-bring-arm-tape = utepe wa mkono
care-bring-referral-notes = barua za rufaa
care-bring-scale = mizani
care-bring-malaria-tests = vipimo vya malaria
care-bring-vaccine-cards = orodha yako ya chanjo
care-bring-mother-cards = picha za mazungumzo
care-bring-soap = sabuni

## Wiki
care-plan = Wiki yako
care-plan-done = Ziara zilizofanyika
care-plan-left = Ziara zilizobaki
care-plan-hours = Saa
care-plan-of = kati ya { $hours }
care-plan-fits = Zinatosha ndani ya saa zako.
care-plan-over = Ni nyingi kwa wiki moja: zimezidi saa { $over } hivi.
care-plan-over-do = Nenda kwanza penye dalili za hatari na ziara zilizochelewa. Mwambie msimamizi wako leo zipi hazitawezekana.
care-plan-agreed = Saa hizi ni za mkataba wenu, pamoja na njia.
care-plan-example = Mkataba wenu bado hausemi saa. Saa hizi { $hours } ni mfano, pamoja na njia.
care-not-approved = Siku za ziara ni mfano wetu. Hakuna daktari aliyeziidhinisha.

## Hakuna la kufanya
care-none-due = Hakuna ziara ya leo
care-none-due-next = Ziara inayofuata ni { $day }.
care-none-due-hint = Unaweza kusalimia familia ambayo hujaiona kwa muda mrefu, au kupumzika.
care-no-homes = Bado huna familia
care-no-homes-hint = Andikisha familia, au sawazisha: familia ulizopewa zitakuja.
care-no-homes-enrol = Andikisha familia
care-no-homes-sync = Sawazisha
care-quiet = { $count ->
    [one] Kwa familia moja hakuna ziara siku hizi.
   *[other] Kwa familia { $count } hakuna ziara siku hizi.
}
care-quiet-see = Tazama familia zote
