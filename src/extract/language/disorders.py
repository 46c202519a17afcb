"""Words that name what people have: diseases, injuries and complaints."""

from __future__ import annotations

import re

# bronchitis, fibrosis, anaemia, lymphoma, neuralgia, hemiplegia, leukopenia, hypertension
ENDINGS = (
    r"itis|(?<!hypn)osis|a?emia|(?<!ar)omas?|algia|plegia|paresis|penia|iasis|uria|pneumonia"
    r"|rrho?ea|megaly|hyperplasia|dystrophy|hypertrophy|hypertension|hypotension"
    r"|(?:neur|nephr|retin|my|encephal|arthr|angi)opathy"
)
_MORE_ENDINGS = (
    r"pathy|dysplasia|philia|phobia|phrenia|somnia|pno?ea|phagia|phasia|praxia|trophy|lepsy|cele"
    r"|eclampsia|ectasi[as]|rrhage|ism"
)
_NOUNS = """
    abnormality abscess abuse acne addiction aids allergy amputation aneurysm angina anorexia
    anxiety arrest arrhythmia asphyxia asthma ataxia attack autism bacteremia bleeding blindness
    bronchospasm bruxism bulimia burn bursitis cancer carcinoma cataract cellulitis cholera
    claudication colic complaint concussion constipation contracture convulsion cough covid-19
    crisis croup damage deafness death decompensation defect deficiency deficit deformity
    degeneration delirium dementia dengue dependence dependency depression diabetes disability
    disease dislocation disorder distress dysfunction dystonia eczema edema effusion embolism
    emphysema endometrioma epilepsy exacerbation failure fatigue fever fibrillation fibroid
    fibromyalgia fissure fistula fracture gangrene glaucoma glioma gout haemorrhage headache
    heartburn hemorrhage hemorrhoid hepatitis hernia herpes hiv hyperactivity
    hypercholesterolemia hypoxia ill-health illness impairment impotence incontinence infarct
    infarction infection infertility infestation inflammation influenza injury insomnia
    instability insufficiency intolerance ischaemia ischemia itch jaundice keloid laceration
    leprosy lesion leukaemia leukemia lupus lymphedema lymphoedema lymphoma malaria malformation
    malignancy malnutrition malocclusion measles melanoma melasma menorrhagia metastases
    metastasis migraine mucositis myeloma myopia neoplasia neoplasm neuropathy neutropenia
    obesity obstruction oedema osteoporosis overdose pain palsy paralysis periarthritis
    pharyngitis pneumothorax poisoning polyp pre-diabetes prediabetes prematurity prolapse
    proteinuria pruritus psoriasis psychosis ptsd reflux rejection relapse retardation rhinitis
    rupture sarcoma scar sciatica sclerosis sepsis shock sinusitis spasm spasticity sprain
    stammering stenosis strabismus stroke suicidality symptom syncope syndrome syphilis
    tachycardia tear thalassemia thrombosis tinnitus trauma tremor tuberculosis tumor tumour
    ulcer ulceration uropathy urticaria varices vertigo vitiligo wart warts wasting wound
    xerostomia
    """
_SHORT_FORMS = """
    acs ad adhd adpkd af aids aki ali als amd aml ards as asd axspa bc bpd bph cad ccf cf chd
    chf ckd cll cml copd crc crps cts cvd dfu dm dme dvt eb ebc eds esrd gad gbm gdm gerd gist
    gord hbv hcc hcv hf hfpef hfref hiv hnscc hpv ibd ibs ibs-c ibs-d ipf itp jia lbp ltbi mbc
    mci mdd mdr-tb mds mg mi ms nafld nash nhl npc nsclc nstemi oa oab ocd osa osas osf pad pah
    pcos pd pms ppd psa pso psp ptsd ra rcc rls rms rop rrms rsv sad sah sca sci sclc sle sma
    ssc stemi svt t1d t1dm t2d t2dm tb tbi tia tmd uc uti vap vte
    """
NOUNS = frozenset(_NOUNS.split())
SHORT_FORMS = frozenset(_SHORT_FORMS.split())
_ENDING = re.compile(rf"[\w-]{{0,40}}(?:{ENDINGS}|{_MORE_ENDINGS})")


def names_disorder(word: str) -> bool:
    """Whether a folded word, the head of a phrase, names a disorder: "cancer", "injuries", "ra"."""
    return any(
        part in NOUNS or part in SHORT_FORMS or _ENDING.fullmatch(part) is not None
        for part in (word, word.rsplit("-", 1)[-1], _singular(word))
    )


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s")
